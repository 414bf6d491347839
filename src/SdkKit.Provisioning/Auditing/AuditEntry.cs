using System.Text.Json;

namespace SdkKit.Provisioning;

/// <summary>One thing that was done: a request that may have changed something, or a step that ended. Holds no secret.</summary>
public sealed record AuditEntry
{
    /// <summary>When.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Object id of whoever did it, when the sign-in tells.</summary>
    public string? CallerId { get; init; }

    /// <summary>User principal name, or application id, of whoever did it, when the sign-in tells.</summary>
    public string? Caller { get; init; }

    /// <summary>The tenant.</summary>
    public required Guid TenantId { get; init; }

    /// <summary><c>apply</c>, <c>rotate</c> or <c>destroy</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Key of the application in the directory.</summary>
    public required string UniqueName { get; init; }

    /// <summary>The step, for example <c>Role assignments</c>.</summary>
    public required string Step { get; init; }

    /// <summary>HTTP method of a request.</summary>
    public string? Method { get; init; }

    /// <summary>Address of a request, without its query.</summary>
    public string? Address { get; init; }

    /// <summary>HTTP status of its answer; <see langword="null"/> when the answer was lost, and it may have been done.</summary>
    public int? Status { get; init; }

    /// <summary>The service's id of a request.</summary>
    public string? RequestId { get; init; }

    /// <summary>What a step has done, or why it failed.</summary>
    public string? Detail { get; init; }

    /// <summary>The entry as one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, AuditJson.Default.AuditEntry);
}
