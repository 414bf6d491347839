namespace SdkKit.Manifest;

/// <summary>What an application calls and which roles it needs: the permission lock file that a build writes.</summary>
public sealed record ProvisioningManifest
{
    /// <summary>Version of the format that this library reads and writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Ending of a manifest's file name.</summary>
    public const string FileSuffix = ".provisioning.json";

    /// <summary>Name of the application: of the assembly that the manifest was made for.</summary>
    public required string Application { get; init; }

    /// <summary>The annotated clients.</summary>
    public EquatableList<ManifestClient> Clients { get; init; } = EquatableList<ManifestClient>.Empty;

    /// <summary>A role of exactly what the calls take, where the project asks for one (<c>SdkKitCustomRole</c>), or <see langword="null"/>.</summary>
    public ManifestCustomRole? CustomRole { get; init; }

    /// <summary>Names of all placeholders in scopes, sorted, each once.</summary>
    public IReadOnlyList<string> Placeholders =>
        [.. Clients.SelectMany(client => client.Roles).SelectMany(role => ScopeTemplate.Placeholders(role.Scope)).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)];
}
