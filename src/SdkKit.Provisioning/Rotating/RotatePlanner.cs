namespace SdkKit.Provisioning;

/// <summary>What a rotation does. Pure: reads and writes nothing.</summary>
internal sealed class RotatePlanner(DesiredState desired, ActualState actual, Guid tenantId, SecretMarker marker, string store, DateTimeOffset now, TimeSpan grace)
{
    private readonly KeyInventory? _keys = KeyInventory.Of(desired.Credential, actual, marker, now);

    /// <exception cref="ProvisioningException">There is nothing to rotate.</exception>
    public ProvisioningPlan Plan() => actual is { Application: not null, Principal: not null, IsDeleted: false } && _keys is not null
        ? new()
        {
            Application = desired.Application,
            Environment = desired.Environment,
            TenantId = tenantId,
            Cloud = desired.Cloud,
            UniqueName = desired.UniqueName,
            Changes = [.. _keys.Removals(), .. _keys.InGrace(), New(_keys), Store(_keys), .. Retire(_keys)],
            Actual = actual,
        }
        : throw new ProvisioningException(ProvisioningFailure.InvalidInput, $"{desired.UniqueName} is not provisioned, so there is nothing to rotate; run 'sdkkit apply' first");

    private PlannedChange New(KeyInventory keys) =>
        Change(ChangeKind.Create, keys.Target, desired.UniqueName, keys.Problem ?? $"takes the place of {keys.StoredKeyId}, once it is accepted");

    private PlannedChange Store(KeyInventory keys) => Change(ChangeKind.Update, ChangeTarget.Store, store, $"to be written: {keys.Setting}");

    private IEnumerable<PlannedChange> Retire(KeyInventory keys)
    {
        if (keys is { Problem: null, StoredKeyId: { } keyId })
        {
            yield return keys.OwnsStored
                ? Change(ChangeKind.Retire, keys.Target, $"{keyId}", grace > TimeSpan.Zero ? $"works for another {grace:c} after that" : "removed after that") with { KeyId = keyId }
                : Change(ChangeKind.None, keys.Target, $"{keyId}", "SdkKit did not make it, so it is left alone");
        }
    }

    private static PlannedChange Change(ChangeKind kind, ChangeTarget target, string subject, string reason) =>
        new() { Kind = kind, Target = target, Subject = subject, Reason = reason };
}
