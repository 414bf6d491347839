namespace SdkKit.Provisioning;

/// <summary>An error answer of Graph or Resource Manager, free of either SDK's types.</summary>
internal sealed class ServiceRefusal(string service, int status, string? code, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public string Service => service;

    public int Status => status;

    public string Code => code ?? "";

    /// <summary>Code of the first detail, which tells apart answers of one code.</summary>
    public string DetailCode { get; init; } = "";

    public string? RequestId { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The right that the refused request needs, and who grants it; for 401 and 403.</summary>
    public RequiredRight? Right { get; init; }
}
