using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>What goes into a store besides a minted secret, and what does not belong there any more.</summary>
internal static class StoreEntries
{
    private static readonly string[] OfAnyCredential =
    [
        SettingKeys.ClientSecret, SettingKeys.CredentialKeyId, SettingKeys.CertificatePath, SettingKeys.CertificatePassword, SettingKeys.RetiringKeys, SettingKeys.FederatedAudience,
    ];

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
        if (desired.Credential is DesiredCredential.Certificate certificate)
            entries[SettingKeys.CertificatePath] = CertificatePlace.PathOf(certificate, desired);
        if (desired.Credential is DesiredCredential.Certificate { From: { } given, PasswordVariable: { } variable })
            entries[SettingKeys.CertificatePassword] = CertificateFile.Password(given, variable);
        if (OwnAudience(desired) is { } audience)
            entries[SettingKeys.FederatedAudience] = audience;
        foreach (var (name, value) in desired.Values)
            entries[SettingKeys.Value(name)] = value;
        return entries;
    }

    /// <summary>Every key that an apply may have written.</summary>
    public static IReadOnlyCollection<string> Keys(DesiredState desired) =>
    [
        SettingKeys.TenantId,
        SettingKeys.ClientId,
        .. OfAnyCredential,
        SettingKeys.Cloud,
        .. desired.Values.Keys.Select(SettingKeys.Value),
    ];

    /// <summary>Stored keys of another kind of credential: the program would sign in with that instead.</summary>
    public static IReadOnlyList<string> OfOtherKinds(DesiredState desired, StoredSettings stored)
    {
        string[] own = desired.Credential switch
        {
            DesiredCredential.ClientSecret => [SettingKeys.ClientSecret, SettingKeys.CredentialKeyId, SettingKeys.RetiringKeys],
            DesiredCredential.Certificate { PasswordVariable: not null } => [SettingKeys.CertificatePath, SettingKeys.CertificatePassword, SettingKeys.RetiringKeys],
            DesiredCredential.Certificate => [SettingKeys.CertificatePath, SettingKeys.RetiringKeys],
            _ when OwnAudience(desired) is not null => [SettingKeys.FederatedAudience],
            _ => [],
        };
        return [.. OfAnyCredential.Except(own).Where(key => stored[key] is not null)];
    }

    /// <summary>The one audience of all subjects, when it is not what the cloud calls itself.</summary>
    private static string? OwnAudience(DesiredState desired) =>
        desired.Credential is DesiredCredential.Federated { Subjects: var subjects }
            && subjects.Select(subject => subject.Audience).Distinct().ToArray() is [var audience]
            && audience != FederatedAudience.Of(desired.Cloud) ? audience : null;
}
