using Azure.Core;
using Microsoft.Extensions.Logging;

namespace SdkKit;

/// <summary>What a program decides about one client; configuration gives the defaults of clients made by dependency injection.</summary>
public sealed class AzureClientOptions
{
    /// <summary>The cloud; <c>AzureCloud</c> unless <c>SdkKit:Cloud</c>, or the client's own section, says another.</summary>
    public string Cloud { get; set; } = "AzureCloud";

    /// <summary>Another address of the service's own hosts (<c>SdkKit:Clients:&lt;name&gt;:BaseAddress</c>); any other host is refused.</summary>
    public string? BaseAddress { get; set; }

    /// <summary>Values of the placeholders in host names, for example <c>region</c> (<c>SdkKit:Values:&lt;name&gt;</c>).</summary>
    public IDictionary<string, string> Values { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long after its first request the client repeats calls refused with 403 (<c>SdkKit:PropagationWindow</c>); zero is never.</summary>
    public TimeSpan PropagationWindow { get; set; }

    /// <summary>How the client goes on when the service fails for a moment (<c>SdkKit:Resilience:…</c>).</summary>
    public AzureResilienceOptions Resilience { get; } = new();

    /// <summary>The tenant of the tokens, when it is not the credential's own; the application must be known there, too.</summary>
    public string? TenantId { get; set; }

    /// <summary>How long a long-running operation is waited for (<c>SdkKit:OperationTimeout</c>); the operation itself goes on, and its rehydration token leads back to it.</summary>
    public TimeSpan OperationTimeout { get; set; } = TimeSpan.FromHours(6);

    /// <summary>The credential, when it is not the one that is registered or given to <c>Create</c>.</summary>
    public TokenCredential? Credential { get; set; }

    /// <summary>What sends the requests of a client made by <c>Create</c>; it must not follow redirects. Null is a handler of the client's own.</summary>
    public HttpMessageHandler? Transport { get; set; }

    /// <summary>Where a client made by <c>Create</c> writes its log; clients in a service collection have the program's.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock of token expiry, retries, propagation and long-running operations.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
