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

    /// <summary>True for 412: the resource is no longer the version that <c>If-Match</c> named, or exists although <c>If-None-Match</c> forbade it.</summary>
    public bool IsPreconditionFailed => Status is 412;

    /// <summary>True for 304: the resource is still the version that <c>If-None-Match</c> named, so the service sent no value.</summary>
    public bool IsNotModified => Status is 304;

    /// <summary>The version that the service says the resource has, when it sent one along with the refusal.</summary>
    public ETag? ETag { get; internal init; }

    /// <summary>Scheme, host and port of an address in the answer that was not followed, as the token must not go there; null when this was no such attempt.</summary>
    public Uri? RefusedAddress { get; internal init; }

    /// <summary>The id under which the service's support finds the request, if the service gave one.</summary>
    public string? RequestId { get; }

    /// <summary>The parsed error body, or null when the answer had none.</summary>
    public AzureError? Error { get; }
}
