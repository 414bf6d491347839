using System.Text.Json;

namespace SdkKit.Provisioning;

/// <summary>What an apply or a destroy did. Holds no secret.</summary>
public sealed record ProvisioningResult
{
    /// <summary>Key of the application in the directory.</summary>
    public required string UniqueName { get; init; }

    /// <summary>The tenant.</summary>
    public required Guid TenantId { get; init; }

    /// <summary>Client id of the application or managed identity; <see langword="null"/> when there was none to destroy.</summary>
    public string? ClientId { get; init; }

    /// <summary>Object id of the service principal.</summary>
    public Guid? PrincipalId { get; init; }

    /// <summary>Key id of the stored secret or certificate in the directory; <see langword="null"/> for kinds of credential that have none.</summary>
    public Guid? CredentialKeyId { get; init; }

    /// <summary>Where the credential is kept, for example <c>user-secrets my-app</c>.</summary>
    public required string Store { get; init; }

    /// <summary>Whether anything was changed.</summary>
    public required bool Changed { get; init; }

    /// <summary>The steps that ran, in their order.</summary>
    public required IReadOnlyList<StepOutcome> Steps { get; init; }

    /// <summary>The result as indented JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ProvisioningJson.Default.ProvisioningResult);
}
