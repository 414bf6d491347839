using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>What goes into a store besides a minted secret, and what does not belong there any more.</summary>
internal static class StoreEntries
{
    /// <summary>How the runtime names the kind; a bare virtual machine does not tell that it has an identity.</summary>
    private const string OfHost = "ManagedIdentity";

    private static readonly string[] OfAnyCredential =
    [
        SettingKeys.ClientId, SettingKeys.ClientSecret, SettingKeys.CredentialKeyId, SettingKeys.Certificate, SettingKeys.CertificatePath, SettingKeys.CertificatePassword, SettingKeys.RetiringKeys,
        SettingKeys.FederatedAudience, SettingKeys.ManagedIdentityClientId, SettingKeys.Credential,
    ];

    /// <param name="desired">What is wanted.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="clientId">Client id of the application or the managed identity.</param>
    public static Dictionary<string, string> Settings(DesiredState desired, Guid tenantId, Guid clientId)
    {
        var entries = Portable(desired);
        entries[SettingKeys.TenantId] = tenantId.ToString();
        foreach (var key in OfClientId(desired.Credential))
            entries[key] = clientId.ToString();
        if (desired.Credential is DesiredCredential.Certificate certificate && CertificatePlaces.VaultOf(certificate, desired) is null)
            entries[SettingKeys.CertificatePath] = CertificatePlaces.PathOf(certificate, desired);
        if (desired.Credential is DesiredCredential.Certificate { From: { } given, PasswordVariable: { } variable })
            entries[SettingKeys.CertificatePassword] = CertificateFile.Password(given, variable);
        return entries;
    }

    /// <summary>What is known before anything is made and may stand in other people's files: nothing secret, no place on this machine.</summary>
    public static Dictionary<string, string> Portable(DesiredState desired)
    {
        var entries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (desired.Cloud != CloudCatalog.PublicCloud)
            entries[SettingKeys.Cloud] = desired.Cloud;
        if (desired.Credential is DesiredCredential.ManagedIdentity { IsUserAssigned: false })
            entries[SettingKeys.Credential] = OfHost;
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
        .. OfAnyCredential,
        SettingKeys.Cloud,
        .. desired.Values.Keys.Select(SettingKeys.Value),
    ];

    /// <summary>Stored keys of another kind of credential: the program would sign in with that instead.</summary>
    public static IReadOnlyList<string> OfOtherKinds(DesiredState desired, StoredSettings stored)
    {
        string[] minted = desired.Credential switch
        {
            DesiredCredential.ClientSecret => [SettingKeys.ClientSecret, SettingKeys.CredentialKeyId, SettingKeys.RetiringKeys],
            DesiredCredential.Certificate { PasswordVariable: not null } => [SettingKeys.CertificatePath, SettingKeys.CertificatePassword, SettingKeys.RetiringKeys],
            DesiredCredential.Certificate certificate when CertificatePlaces.VaultOf(certificate, desired) is not null => [SettingKeys.Certificate, SettingKeys.RetiringKeys],
            DesiredCredential.Certificate => [SettingKeys.CertificatePath, SettingKeys.RetiringKeys],
            _ => [],
        };
        var own = Portable(desired).Keys.Concat(OfClientId(desired.Credential)).Concat(minted);
        // A kind that somebody wrote there by hand is not ours to remove.
        return [.. OfAnyCredential.Except(own).Where(key => key == SettingKeys.Credential ? stored[key] == OfHost : stored.Has(key))];
    }

    /// <summary>Where the client id goes: the runtime takes one of an application for another thing than one of an identity.</summary>
    public static IReadOnlyList<string> OfClientId(DesiredCredential credential) => credential switch
    {
        DesiredCredential.ManagedIdentity { IsUserAssigned: true } => [SettingKeys.ManagedIdentityClientId],
        DesiredCredential.ManagedIdentity => [],
        _ => [SettingKeys.ClientId],
    };

    /// <summary>The one audience of all subjects, when it is not what the cloud calls itself.</summary>
    private static string? OwnAudience(DesiredState desired) =>
        desired.Credential is DesiredCredential.Federated { Subjects: var subjects }
            && subjects.Select(subject => subject.Audience).Distinct().ToArray() is [var audience]
            && audience != FederatedAudience.Of(desired.Cloud) ? audience : null;
}
