namespace SdkKit.Provisioning;

/// <summary>What differs between environments of one application: tenant, cloud, values, credential and store.</summary>
public sealed record ProvisioningEnvironment
{
    /// <summary>Name of the environment, for example <c>dev</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The file that messages point to, whether it exists or not.</summary>
    public required string Path { get; init; }

    /// <summary>Tenant to provision in, or <see langword="null"/> for the tenant that the credential signs in to.</summary>
    public Guid? TenantId { get; init; }

    /// <summary>Name of the cloud as in the catalog.</summary>
    public required string Cloud { get; init; }

    /// <summary>Values for the placeholders of manifests, by name (case-insensitive, as configuration is).</summary>
    public required IReadOnlyDictionary<string, EnvironmentValue> Values { get; init; }

    /// <summary>How the program proves who it is.</summary>
    public required DesiredCredential Credential { get; init; }

    /// <summary>Why it is of this kind, where nobody has named one and another would have been possible.</summary>
    public string? CredentialReason { get; init; }

    /// <summary>Owners, identifier URIs and app roles of the registration.</summary>
    public DesiredRegistration Registration { get; init; } = new();

    /// <summary>Under which conditions roles are assigned.</summary>
    public IReadOnlyList<DesiredCondition> Conditions { get; init; } = [];

    /// <summary>Where the credential is kept.</summary>
    public required StoreTarget Store { get; init; }

    /// <summary>Key of the application in the directory, or <see langword="null"/> for <c>sdkkit.&lt;application&gt;.&lt;environment&gt;</c>.</summary>
    public string? UniqueName { get; init; }

    /// <summary>Reads the layers of <paramref name="sources"/> into one environment.</summary>
    /// <exception cref="ProvisioningException">A file is missing or malformed; the message names file, line and column.</exception>
    public static ProvisioningEnvironment Load(EnvironmentSources sources) => EnvironmentLoader.Load(sources);
}
