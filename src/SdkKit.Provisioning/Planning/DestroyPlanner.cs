namespace SdkKit.Provisioning;

/// <summary>What of the application exists, in the order in which it is removed: rights first, then what they were given to.</summary>
internal sealed class DestroyPlanner(DesiredState desired, ActualState actual, Guid tenantId, SecretMarker marker, string store)
{
    public ProvisioningPlan Plan() => new()
    {
        Application = desired.Application,
        Environment = desired.Environment,
        TenantId = tenantId,
        Cloud = desired.Cloud,
        UniqueName = desired.UniqueName,
        Changes = [.. Roles(), .. Federated(), .. Secrets(), .. Certificates(), .. Principal(), .. Application(), .. Deleted(), .. Store()],
        Actual = actual,
    };

    /// <summary>All of an application, which goes itself; of a managed identity, which stays, what SdkKit assigned for this environment.</summary>
    private IEnumerable<PlannedChange> Roles() => actual.Roles.Where(assignment => actual.Identity is null || (assignment.HasDerivedName && desired.Roles.Any(assignment.Is))).Select(assignment =>
        Delete(ChangeTarget.RoleAssignment, RoleNames.Describe(assignment), actual.Identity is null ? "its principal is removed" : "the environment does not need it any more") with { AssignmentId = assignment.Id });

    private IEnumerable<PlannedChange> Secrets() => (actual.Application?.Passwords ?? []).Where(key => marker.IsManaged(key.DisplayName)).Select(key =>
        Delete(ChangeTarget.ClientSecret, $"{key.KeyId}", "it stops working at once") with { KeyId = key.KeyId });

    private IEnumerable<PlannedChange> Certificates() => (actual.Application?.Certificates ?? []).Where(key => marker.IsManaged(key.DisplayName)).Select(key =>
        Delete(ChangeTarget.Certificate, $"{key.KeyId}", "it stops working at once") with { KeyId = key.KeyId });

    private IEnumerable<PlannedChange> Federated() => actual.FederatedCredentials.Where(credential => credential.IsOurs).Select(credential =>
        Delete(ChangeTarget.FederatedCredential, $"{credential.Subject} of {credential.Issuer}", "it stops working at once") with { FederatedName = credential.Name });

    private IEnumerable<PlannedChange> Principal() =>
        actual is { Identity: null, Principal.ObjectId: var id } ? [Delete(ChangeTarget.ServicePrincipal, desired.UniqueName, $"object id {id}")] : [];

    private IEnumerable<PlannedChange> Application() =>
        actual.Application is { AppId: var id } ? [Delete(ChangeTarget.Application, desired.UniqueName, $"client id {id}")] : [];

    private IEnumerable<PlannedChange> Deleted() => actual.Deleted is { } deleted
        ? [Delete(ChangeTarget.DeletedApplication, desired.UniqueName, $"deleted {deleted.DeletedAt:yyyy-MM-dd}, it still holds its unique name")]
        : [];

    private IEnumerable<PlannedChange> Store()
    {
        var keys = StoreEntries.Keys(desired).Where(actual.Stored.Has).ToList();
        return keys.Count > 0 ? [Delete(ChangeTarget.Store, store, $"to be removed: {string.Join(", ", keys)}")] : [];
    }

    private static PlannedChange Delete(ChangeTarget target, string subject, string reason) =>
        new() { Kind = ChangeKind.Delete, Target = target, Subject = subject, Reason = reason };
}
