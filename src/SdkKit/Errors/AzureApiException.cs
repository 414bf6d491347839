using Azure;

namespace SdkKit;

/// <summary>An Azure service refused a request, or answered with something that is not the promised result.</summary>
/// <remarks>It is a <see cref="RequestFailedException"/>, so that code written for the Azure SDK handles it too. It never holds a token.</remarks>
public sealed class AzureApiException : RequestFailedException
{
    internal AzureApiException(int status, string message, AzureError? error, string? requestId, Exception? innerException = null)
        : base(status, message, error?.Code, innerException)
    {
        Error = error;
        RequestId = requestId;
    }

    /// <summary>The id under which the service's support finds the request, if the service gave one.</summary>
    public string? RequestId { get; }

    /// <summary>The parsed error body, or null when the answer had none.</summary>
    public AzureError? Error { get; }
}
