namespace SdkKit.Provisioning;

/// <summary>The client secrets of an application, as one store knows them.</summary>
internal sealed class SecretInventory(ActualState actual, SecretMarker marker, DateTimeOffset now) : KeyInventory(actual, marker, now)
{
    public override string? Problem => (Actual.Stored.ClientSecret, Stored) switch
    {
        (null or "", _) => "no secret is stored",
        (_, null) => "the directory does not know the stored secret",
        (_, { EndsAt: { } end }) when end <= Now => $"the stored secret ended on {end:yyyy-MM-dd}",
        (var secret, { Hint: { Length: > 0 } hint }) when !secret.StartsWith(hint, StringComparison.Ordinal) => "the stored secret is another one than its key id says",
        _ => null,
    };

    public override Guid? StoredKeyId => Stored?.KeyId;

    public override DateTimeOffset? EndsAt => Stored?.EndsAt;

    public override string Setting => SettingKeys.ClientSecret;

    public override ChangeTarget Target => ChangeTarget.ClientSecret;

    protected override IEnumerable<(Guid KeyId, string? Name)> Keys => (Actual.Application?.Passwords ?? []).Select(key => (key.KeyId, key.DisplayName));

    private PasswordRecord? Stored => Actual.Application?.Passwords.FirstOrDefault(key => key.KeyId == Actual.Stored.CredentialKeyId);
}
