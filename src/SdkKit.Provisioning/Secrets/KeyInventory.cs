namespace SdkKit.Provisioning;

/// <summary>Which of the application's keys of one sort this store holds, which one it lost, and which a rotation replaced.</summary>
internal abstract class KeyInventory(ActualState actual, SecretMarker marker, DateTimeOffset now)
{
    /// <summary>Why the stored key does not work, or <see langword="null"/>.</summary>
    public abstract string? Problem { get; }

    /// <summary>The stored key, when the directory knows it.</summary>
    public abstract Guid? StoredKeyId { get; }

    /// <summary>When the stored key ends.</summary>
    public abstract DateTimeOffset? EndsAt { get; }

    /// <summary>Setting that a new key is written to.</summary>
    public abstract string Setting { get; }

    public abstract ChangeTarget Target { get; }

    /// <summary>Whether the stored key is one that SdkKit made for this store, and so may retire.</summary>
    public bool OwnsStored => Keys.Any(key => key.KeyId == StoredKeyId && marker.IsOfThisStore(key.Name));

    /// <summary>Replaced keys that the directory still has.</summary>
    public IEnumerable<RetiringKey> Retiring => Problem is null
        ? Stored.RetiringKeys.Where(retiring => retiring.KeyId != StoredKeyId && Mine.Any(key => key.KeyId == retiring.KeyId))
        : [];

    protected ActualState Actual => actual;

    protected DateTimeOffset Now => now;

    protected abstract IEnumerable<(Guid KeyId, string? Name)> Keys { get; }

    private StoredSettings Stored => actual.Stored;

    private IEnumerable<(Guid KeyId, string? Name)> Mine => Keys.Where(key => marker.IsOfThisStore(key.Name) || (actual.Journal is { } journal && journal.Marker == key.Name));

    public static KeyInventory? Of(DesiredCredential credential, ActualState actual, SecretMarker marker, DateTimeOffset now) => credential switch
    {
        DesiredCredential.ClientSecret => new SecretInventory(actual, marker, now),
        DesiredCredential.Certificate => new CertificateInventory(actual, marker, now),
        _ => null,
    };

    public IEnumerable<PlannedChange> Removals()
    {
        foreach (var orphan in Mine.Where(IsOrphan))
            yield return Removal(orphan.KeyId, "it was made for this store, which does not hold it");
        foreach (var due in Retiring.Where(key => key.Until <= now))
            yield return Removal(due.KeyId, $"a rotation replaced it; its grace ended {due.Until:yyyy-MM-dd HH:mm}Z");
    }

    /// <summary>What goes when the program signs in with another kind of credential.</summary>
    public IEnumerable<PlannedChange> Superseded(DesiredCredential successor) =>
        Mine.Select(key => Removal(key.KeyId, $"it was made for this store, which is to hold a credential of the kind {successor.Kind}"));

    public IEnumerable<PlannedChange> InGrace() => Retiring.Where(key => key.Until > now).Select(key => new PlannedChange
    {
        Kind = ChangeKind.None,
        Target = Target,
        Subject = $"{key.KeyId}",
        Reason = $"a rotation replaced it; it works until {key.Until:yyyy-MM-dd HH:mm}Z",
    });

    private bool IsOrphan((Guid KeyId, string? Name) key) =>
        (key.KeyId != StoredKeyId || Problem is not null) && Retiring.All(retiring => retiring.KeyId != key.KeyId);

    private PlannedChange Removal(Guid keyId, string reason) =>
        new() { Kind = ChangeKind.Delete, Target = Target, Subject = $"{keyId}", Reason = reason, KeyId = keyId };
}
