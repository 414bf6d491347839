using Microsoft.Extensions.Configuration;

namespace SdkKit.Credentials;

/// <summary>What the configuration and the environment say about the program's identity.</summary>
internal sealed class CredentialSettings
{
    private readonly Func<string, string?> _read;

    private CredentialSettings(Func<string, string?> read)
    {
        _read = read;
        TenantId = Read("TenantId", "AZURE_TENANT_ID");
        ClientId = Read("ClientId", "AZURE_CLIENT_ID");
        ClientSecret = Read("ClientSecret", "AZURE_CLIENT_SECRET");
        AuthorityHost = ReadAuthorityHost();
    }

    public string? TenantId { get; }

    public string? ClientId { get; }

    public string? ClientSecret { get; }

    public Uri AuthorityHost { get; }

    /// <summary>The program's configuration first; the environment for programs without one.</summary>
    public static CredentialSettings From(IConfiguration? configuration) => new(name =>
        NullIfBlank(configuration?[name]) ?? NullIfBlank(Environment.GetEnvironmentVariable(name.Replace(":", "__", StringComparison.Ordinal))));

    private string? Read(string setting, string variable) => _read($"SdkKit:{setting}") ?? _read(variable);

    private Uri ReadAuthorityHost()
    {
        if (_read("SdkKit:Cloud") is { } cloud)
        {
            return AuthorityHosts.Of(cloud);
        }

        if (_read("AZURE_AUTHORITY_HOST") is not { } host)
        {
            return AuthorityHosts.Of("AzureCloud");
        }

        return Uri.TryCreate(host, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new SdkKitConfigurationException($"AZURE_AUTHORITY_HOST: '{host}' is not an https address; set it to one, for example https://login.microsoftonline.com.");
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
