namespace SdkKit.Provisioning;

/// <summary>Which of the application's secrets this store holds, which one it lost, and which a rotation replaced.</summary>
internal sealed class SecretInventory(ActualState actual, SecretMarker marker, DateTimeOffset now)
{
    /// <summary>The stored secret as the directory shows it.</summary>
    public PasswordRecord? Stored => actual.Application?.Passwords.FirstOrDefault(key => key.KeyId == actual.Stored.CredentialKeyId);

    /// <summary>Why the stored secret does not work, or <see langword="null"/>.</summary>
    public string? StoredProblem => (actual.Stored.ClientSecret, Stored) switch
    {
        (null or "", _) => "no secret is stored",
        (_, null) => "the directory does not know the stored secret",
        (_, { EndsAt: { } end }) when end <= now => $"the stored secret ended on {end:yyyy-MM-dd}",
        (var secret, { Hint: { Length: > 0 } hint }) when !secret.StartsWith(hint, StringComparison.Ordinal) => "the stored secret is another one than its key id says",
        _ => null,
    };

    /// <summary>Whether the stored secret is one that SdkKit made for this store, and so may retire.</summary>
    public bool OwnsStored => Stored is { } key && marker.IsOfThisStore(key.DisplayName);

    /// <summary>Replaced secrets that the directory still has.</summary>
    public IEnumerable<RetiringKey> Retiring => StoredProblem is null
        ? actual.Stored.RetiringKeys.Where(retiring => retiring.KeyId != actual.Stored.CredentialKeyId && Mine.Any(key => key.KeyId == retiring.KeyId))
        : [];

    public IEnumerable<PlannedChange> Removals()
    {
        foreach (var orphan in Mine.Where(IsOrphan))
            yield return Removal(orphan.KeyId, "it was made for this store, which does not hold it");
        foreach (var due in Retiring.Where(key => key.Until <= now))
            yield return Removal(due.KeyId, $"a rotation replaced it; its grace ended {due.Until:yyyy-MM-dd HH:mm}Z");
    }

    public IEnumerable<PlannedChange> InGrace() => Retiring.Where(key => key.Until > now).Select(key => new PlannedChange
    {
        Kind = ChangeKind.None,
        Target = ChangeTarget.ClientSecret,
        Subject = $"{key.KeyId}",
        Reason = $"a rotation replaced it; it works until {key.Until:yyyy-MM-dd HH:mm}Z",
    });

    private IEnumerable<PasswordRecord> Mine => (actual.Application?.Passwords ?? []).Where(key =>
        marker.IsOfThisStore(key.DisplayName) || (actual.Journal is { } journal && journal.Marker == key.DisplayName));

    private bool IsOrphan(PasswordRecord key) =>
        (key.KeyId != actual.Stored.CredentialKeyId || StoredProblem is not null) && Retiring.All(retiring => retiring.KeyId != key.KeyId);

    private static PlannedChange Removal(Guid keyId, string reason) =>
        new() { Kind = ChangeKind.Delete, Target = ChangeTarget.ClientSecret, Subject = $"{keyId}", Reason = reason, KeyId = keyId };
}
