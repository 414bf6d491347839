namespace SdkKit.Provisioning;

/// <summary>What a rotation does. Pure: reads and writes nothing.</summary>
internal sealed class RotatePlanner(DesiredState desired, ActualState actual, Guid tenantId, SecretMarker marker, string store, DateTimeOffset now, TimeSpan grace)
{
    private readonly SecretInventory _secrets = new(actual, marker, now);

    /// <exception cref="ProvisioningException">There is nothing to rotate.</exception>
    public ProvisioningPlan Plan() => actual is { Application: not null, Principal: not null, IsDeleted: false }
        ? new()
        {
            Application = desired.Application,
            Environment = desired.Environment,
            TenantId = tenantId,
            Cloud = desired.Cloud,
            UniqueName = desired.UniqueName,
            Changes = [.. _secrets.Removals(), .. _secrets.InGrace(), New(), Store(), .. Retire()],
            Actual = actual,
        }
        : throw new ProvisioningException(ProvisioningFailure.InvalidInput, $"{desired.UniqueName} is not provisioned, so there is nothing to rotate; run 'sdkkit apply' first");

    private PlannedChange New() => Change(
        ChangeKind.Create, ChangeTarget.ClientSecret, desired.UniqueName, _secrets.StoredProblem ?? $"takes the place of {actual.Stored.CredentialKeyId}, once it is accepted");

    private PlannedChange Store() => Change(ChangeKind.Update, ChangeTarget.Store, store, $"to be written: {SettingKeys.ClientSecret}");

    private IEnumerable<PlannedChange> Retire()
    {
        if (_secrets is { StoredProblem: null, Stored.KeyId: var keyId })
        {
            yield return _secrets.OwnsStored
                ? Change(ChangeKind.Retire, ChangeTarget.ClientSecret, $"{keyId}", grace > TimeSpan.Zero ? $"works for another {grace:c} after that" : "removed after that") with { KeyId = keyId }
                : Change(ChangeKind.None, ChangeTarget.ClientSecret, $"{keyId}", "SdkKit did not make it, so it is left alone");
        }
    }

    private static PlannedChange Change(ChangeKind kind, ChangeTarget target, string subject, string reason) =>
        new() { Kind = kind, Target = target, Subject = subject, Reason = reason };
}
