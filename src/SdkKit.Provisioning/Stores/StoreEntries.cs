using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>What goes into a store besides the secret.</summary>
internal static class StoreEntries
{
    public static Dictionary<string, string> Settings(DesiredState desired, Guid tenantId, Guid clientId)
    {
        var entries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [SettingKeys.TenantId] = tenantId.ToString(),
            [SettingKeys.ClientId] = clientId.ToString(),
        };
        foreach (var (key, value) in Known(desired))
            entries[key] = value;
        return entries;
    }

    /// <summary>What is known before anything is made.</summary>
    public static Dictionary<string, string> Known(DesiredState desired)
    {
        var entries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (desired.Cloud != CloudCatalog.PublicCloud)
            entries[SettingKeys.Cloud] = desired.Cloud;
        foreach (var (name, value) in desired.Values)
            entries[SettingKeys.Value(name)] = value;
        return entries;
    }

    /// <summary>Every key that an apply may have written.</summary>
    public static IReadOnlyCollection<string> Keys(DesiredState desired) =>
    [
        SettingKeys.TenantId,
        SettingKeys.ClientId,
        SettingKeys.ClientSecret,
        SettingKeys.CredentialKeyId,
        SettingKeys.RetiringKeys,
        SettingKeys.Cloud,
        .. desired.Values.Keys.Select(SettingKeys.Value),
    ];
}
