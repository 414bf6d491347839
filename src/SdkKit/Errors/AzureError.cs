namespace SdkKit;

/// <summary>What an Azure service says about a refused request, whatever the shape it says it in.</summary>
public sealed record AzureError
{
    /// <summary>The service's code, for example <c>AuthorizationFailed</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The service's sentence.</summary>
    public string? Message { get; init; }

    /// <summary>The property or parameter that the error is about.</summary>
    public string? Target { get; init; }

    /// <summary>The codes of the nested inner errors, outermost first.</summary>
    public IReadOnlyList<string> InnerCodes { get; init; } = [];

    /// <summary>Further errors that the service lists under this one.</summary>
    public IReadOnlyList<AzureError> Details { get; init; } = [];

    /// <summary>The request id that the body carries, if any.</summary>
    internal string? RequestId { get; init; }
}
