using SdkKit.Manifest;

namespace SdkKit.Provisioning;

/// <summary>What the manifests and the environment ask for.</summary>
public sealed record DesiredState
{
    /// <summary>Name of the application.</summary>
    public required string Application { get; init; }

    /// <summary>Name of the environment.</summary>
    public required string Environment { get; init; }

    /// <summary>Key of the application in the directory.</summary>
    public required string UniqueName { get; init; }

    /// <summary>What people see in the portal; identifies nothing.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Tenant to provision in, or <see langword="null"/> for the one that the credential signs in to.</summary>
    public Guid? TenantId { get; init; }

    /// <summary>Name of the cloud.</summary>
    public required string Cloud { get; init; }

    /// <summary>Each role and scope once, sorted.</summary>
    public required IReadOnlyList<DesiredRole> Roles { get; init; }

    /// <summary>Application permissions that the application needs, each once, sorted.</summary>
    public IReadOnlyList<DesiredAppRole> AppRoles { get; init; } = [];

    /// <summary>Owners, identifier URIs and app roles of the registration.</summary>
    public DesiredRegistration Registration { get; init; } = new();

    /// <summary>How the program proves who it is.</summary>
    public required DesiredCredential Credential { get; init; }

    /// <summary>Why it is of this kind, where nobody has named one and another would have been possible.</summary>
    public string? CredentialReason { get; init; }

    /// <summary>Where the credential is kept.</summary>
    public required StoreTarget Store { get; init; }

    /// <summary>The environment's values, which the program reads as configuration.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>Merges the manifests of an application (first) and its libraries, and fills their placeholders.</summary>
    /// <exception cref="ProvisioningException">A value is missing, or a role or scope is unknown.</exception>
    public static DesiredState From(IReadOnlyList<ProvisioningManifest> manifests, ProvisioningEnvironment environment) =>
        DesiredStateBuilder.Build(manifests, environment);
}
