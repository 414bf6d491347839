namespace SdkKit.Provisioning;

/// <summary>The client secrets of an application, as one store knows them.</summary>
internal sealed class SecretInventory(ActualState actual, SecretMarker marker, DateTimeOffset now) : KeyInventory(actual, marker, now)
{
    public override string? Problem => (Actual.Stored.ClientSecret, Stored) switch
    {
        (null, null) when IsHidden && Actual.Stored.CredentialKeyId is null => "it is not known which secret is stored",
        (null or "", _) when !IsHidden => "no secret is stored",
        (_, null) => "the directory does not know the stored secret",
        (_, { EndsAt: { } end }) when end <= Now => $"the stored secret ended on {end:yyyy-MM-dd}",
        ({ } secret, { Hint: { Length: > 0 } hint }) when !secret.StartsWith(hint, StringComparison.Ordinal) => "the stored secret is another one than its key id says",
        _ => null,
    };

    public override Guid? StoredKeyId => Stored?.KeyId;

    public override DateTimeOffset? EndsAt => Stored?.EndsAt;

    public override string Setting => SettingKeys.ClientSecret;

    public override ChangeTarget Target => ChangeTarget.ClientSecret;

    protected override IEnumerable<(Guid KeyId, string? Name)> Keys => (Actual.Application?.Passwords ?? []).Select(key => (key.KeyId, key.DisplayName));

    /// <summary>Whether the secret is where only programs can read it; then its key id must do.</summary>
    private bool IsHidden => Actual.Stored.IsHidden(SettingKeys.ClientSecret);

    private PasswordRecord? Stored => Actual.Application?.Passwords.FirstOrDefault(key => key.KeyId == Actual.Stored.CredentialKeyId);
}
