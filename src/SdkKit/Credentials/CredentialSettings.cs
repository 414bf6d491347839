using Microsoft.Extensions.Configuration;

namespace SdkKit.Credentials;

/// <summary>What the configuration and the environment say about the identity of the program, or of one client of it.</summary>
internal sealed class CredentialSettings
{
    private readonly Func<string, string?> _read;
    private readonly string? _clientSection;
    private readonly bool _hasOwnPrincipal;

    private CredentialSettings(Func<string, string?> read, string? clientName, string? cloud, CredentialSurroundings surroundings)
    {
        (_read, Surroundings) = (read, surroundings);
        _clientSection = clientName is null ? null : $"SdkKit:Clients:{clientName}";
        _hasOwnPrincipal = _clientSection is not null && IdentityKeys.OfPrincipal.Any(key => read($"{_clientSection}:{key}") is not null);
        AuthorityHost = ReadAuthorityHost(cloud);
    }

    public Setting TenantId => Read("TenantId", "AZURE_TENANT_ID");

    public Setting ClientId => Read("ClientId", "AZURE_CLIENT_ID");

    /// <summary>The kind, when the configuration names one instead of leaving it to what is there.</summary>
    public Setting Credential => Read("Credential");

    public Uri AuthorityHost { get; }

    public CredentialSurroundings Surroundings { get; }

    /// <summary>The program's configuration first; the environment for programs without one.</summary>
    /// <param name="configuration">The program's configuration.</param>
    /// <param name="clientName">The client whose own section <c>SdkKit:Clients:name</c> comes first; null for the program as a whole.</param>
    /// <param name="cloud">The cloud that the program's code has chosen, over what configuration says.</param>
    /// <param name="surroundings">Network and clock; null is the machine's.</param>
    public static CredentialSettings From(
        IConfiguration? configuration, string? clientName = null, string? cloud = null, CredentialSurroundings? surroundings = null) =>
        new(Reader(configuration), clientName, cloud, surroundings ?? CredentialSurroundings.Default);

    /// <summary>Whether a client's own section names another identity or tenant than the program's.</summary>
    public static bool AreOwn(IConfiguration? configuration, string clientName)
    {
        var read = Reader(configuration);
        return IdentityKeys.All.Any(key => read($"SdkKit:Clients:{clientName}:{key}") is not null);
    }

    /// <summary>The program's cloud, for clients that do not say another.</summary>
    public static bool IsProgramsCloud(IConfiguration? configuration, string cloud) =>
        cloud.Equals(Reader(configuration)("SdkKit:Cloud") ?? AuthorityHosts.Default, StringComparison.OrdinalIgnoreCase);

    /// <summary>A setting of section <c>SdkKit</c>, or of the client's own part of it, or the standard variable.</summary>
    /// <remarks>A client with a principal of its own takes none of the program's proofs: one's secret must not be tried for the other's id.</remarks>
    public Setting Read(string key, string? variable = null)
    {
        if (_clientSection is not null && _read($"{_clientSection}:{key}") is { } own)
        {
            return new Setting(own, $"{_clientSection}:{key}");
        }

        if (_hasOwnPrincipal && IdentityKeys.OfPrincipal.Contains(key))
        {
            return new Setting(null, $"{_clientSection}:{key}");
        }

        if (_read($"SdkKit:{key}") is { } value)
        {
            return new Setting(value, $"SdkKit:{key}");
        }

        return variable is not null && _read(variable) is { } standard
            ? new Setting(standard, variable)
            : new Setting(null, variable is null ? $"SdkKit:{key}" : $"SdkKit:{key} (or {variable})");
    }

    /// <summary>A variable that the host of the program sets, never a person.</summary>
    public Setting OfHost(string variable) => new(_read(variable), variable);

    public bool IsTrue(string key, string? variable = null) =>
        Read(key, variable) is { IsSet: true } setting && (setting.Value is "1" || bool.TryParse(setting.Value, out var isTrue) && isTrue);

    private Uri ReadAuthorityHost(string? cloud)
    {
        var configured = Read("Cloud");
        if (cloud is not null && !cloud.Equals(configured.Value ?? AuthorityHosts.Default, StringComparison.OrdinalIgnoreCase))
        {
            return AuthorityHosts.Of(cloud);
        }

        if (configured.IsSet)
        {
            return AuthorityHosts.Of(configured.Value);
        }

        if (_read("AZURE_AUTHORITY_HOST") is not { } host)
        {
            return AuthorityHosts.Of(AuthorityHosts.Default);
        }

        return Uri.TryCreate(host, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new SdkKitConfigurationException($"AZURE_AUTHORITY_HOST: '{host}' is not an https address; set it to one, for example https://login.microsoftonline.com.");
    }

    private static Func<string, string?> Reader(IConfiguration? configuration) => name =>
        NullIfBlank(configuration?[name]) ?? NullIfBlank(Environment.GetEnvironmentVariable(name.Replace(":", "__", StringComparison.Ordinal)));

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
