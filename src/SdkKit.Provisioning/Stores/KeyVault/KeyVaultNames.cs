using System.Text.RegularExpressions;
using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>
/// What settings are called in a vault, as .NET's configuration provider expects it: <c>SdkKit:ClientSecret</c> is <c>SdkKit--ClientSecret</c>, behind the
/// prefix of the program when several share the vault. Source: "Azure Key Vault configuration provider in ASP.NET Core".
/// </summary>
/// <param name="prefix">The program's prefix, or <see langword="null"/>.</param>
internal sealed partial class KeyVaultNames(string? prefix)
{
    private const string Colon = "--";

    private readonly string _start = (prefix is null ? "" : prefix + Colon) + SettingKeys.Section + Colon;

    public static bool IsVault(string text) => text.Length <= 24 && VaultPattern().IsMatch(text);

    public static bool IsPrefix(string text) => text.Length <= 40 && PrefixPattern().IsMatch(text);

    /// <exception cref="ProvisioningException">The cloud has no vaults that are known here.</exception>
    public static Uri AddressOf(string vault, string cloud) => new(EndpointOf(cloud).BaseAddress.Replace("{vault}", vault, StringComparison.Ordinal));

    /// <exception cref="ProvisioningException">The cloud has no vaults that are known here.</exception>
    public static string AudienceOf(string cloud) => EndpointOf(cloud).Audience;

    /// <exception cref="ProvisioningException">No secret can have that name.</exception>
    public string NameOf(string key)
    {
        var name = _start + key[(SettingKeys.Section.Length + 1)..].Replace(":", Colon, StringComparison.Ordinal);
        return NamePattern().IsMatch(name)
            ? name
            : throw new ProvisioningException(ProvisioningFailure.InvalidInput, $"Key Vault: no secret can be named '{name}'; give the value a name of letters and digits, or choose another store");
    }

    /// <summary>The setting that a secret holds, or <see langword="null"/> for one of somebody else.</summary>
    public string? KeyOf(string name) => name.StartsWith(_start, StringComparison.OrdinalIgnoreCase)
        ? $"{SettingKeys.Section}:{name[_start.Length..].Replace(Colon, ":", StringComparison.Ordinal)}"
        : null;

    private static ServiceEndpoint EndpointOf(string cloud) => ServiceCatalog.TryFind("KeyVault", out var service) && service.In(cloud) is { } endpoint
        ? endpoint
        : throw new ProvisioningException(ProvisioningFailure.InvalidInput, $"the cloud '{cloud}' has no Key Vault here; choose another store");

    [GeneratedRegex(@"\A[A-Za-z](?:-?[A-Za-z0-9]){2,23}\z")]
    private static partial Regex VaultPattern();

    [GeneratedRegex(@"\A[A-Za-z0-9](?:-?[A-Za-z0-9]){0,39}\z")]
    private static partial Regex PrefixPattern();

    [GeneratedRegex(@"\A[0-9A-Za-z-]{1,127}\z")]
    private static partial Regex NamePattern();
}
