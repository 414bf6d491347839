namespace SdkKit.Provisioning;

/// <summary>The certificates of an application, as one store and its file know them.</summary>
internal sealed class CertificateInventory(ActualState actual, SecretMarker marker, DateTimeOffset now) : KeyInventory(actual, marker, now)
{
    public override string? Problem => (Actual.Certificate, Registered) switch
    {
        (null, _) => "there is no certificate yet",
        ({ EndsAt: var end }, _) when end <= Now => $"the certificate ended on {end:yyyy-MM-dd}",
        (_, null) => "the directory does not know the certificate",
        _ => null,
    };

    public override Guid? StoredKeyId => Registered?.KeyId;

    public override DateTimeOffset? EndsAt => Actual.Certificate?.EndsAt;

    public override string Setting => Actual.Stored.IsHidden(SettingKeys.Certificate) ? SettingKeys.Certificate : SettingKeys.CertificatePath;

    public override ChangeTarget Target => ChangeTarget.Certificate;

    protected override IEnumerable<(Guid KeyId, string? Name)> Keys => (Actual.Application?.Certificates ?? []).Select(key => (key.KeyId, key.DisplayName));

    private KeyRecord? Registered => Actual.Certificate is { } local ? Actual.Application?.Certificates.FirstOrDefault(local.Is) : null;
}
