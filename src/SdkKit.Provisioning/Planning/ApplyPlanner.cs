namespace SdkKit.Provisioning;

/// <summary>The difference between what is wanted and what exists, in the order in which it is made good. Pure: reads and writes nothing.</summary>
internal sealed class ApplyPlanner(DesiredState desired, ActualState actual, Guid tenantId, SecretMarker marker, string store, DateTimeOffset now)
{
    private readonly KeyInventory? _keys = KeyInventory.Of(desired.Credential, actual, marker, now);
    private readonly FederatedCredentialPlanner _federated = new((desired.Credential as DesiredCredential.Federated)?.Subjects ?? [], actual.FederatedCredentials);

    public ProvisioningPlan Plan() => new()
    {
        Application = desired.Application,
        Environment = desired.Environment,
        TenantId = tenantId,
        Cloud = desired.Cloud,
        UniqueName = desired.UniqueName,
        Changes = [.. Identity(), .. _federated.Changes(), .. Keys(), .. OtherKeys(), Store(), .. Roles(), .. AppRoles()],
        Refusal = _federated.Refusal,
        Notes = desired.CredentialReason is { } reason ? [$"credential: {reason}"] : [],
        Actual = actual,
    };

    private IEnumerable<PlannedChange> Identity() => actual.Identity is { PrincipalId: var id }
        ? [Change(ChangeKind.None, ChangeTarget.ManagedIdentity, actual.Principal!.DisplayName, $"exists with object id {id}; it may serve others too, so only rights are added to it")]
        : [Application(), Principal(), .. new RegistrationPlanner(desired, actual).Changes()];

    private PlannedChange Application() => actual.Application switch
    {
        null => Change(ChangeKind.Create, ChangeTarget.Application, desired.UniqueName, $"no application has this unique name{Namesakes}"),
        { AppId: var id } when actual.IsDeleted => Change(ChangeKind.Restore, ChangeTarget.Application, desired.UniqueName, $"it was deleted; client id {id}"),
        { UniqueName: null, AppId: var id } => Change(ChangeKind.Update, ChangeTarget.Application, desired.UniqueName, $"client id {id} was registered without a unique name"),
        { DisplayName: var name } when name != desired.DisplayName =>
            Change(ChangeKind.Update, ChangeTarget.Application, desired.UniqueName, $"its display name is '{name}' instead of '{desired.DisplayName}'"),
        { RequiredPermissions: var listed } when actual.NeededAppRoles.FirstOrDefault(role => !listed.Contains(role.Required)) is { } missing =>
            Change(ChangeKind.Update, ChangeTarget.Application, desired.UniqueName, $"its registration does not list {missing.Subject}, so that no administrator could consent to it"),
        { AppId: var id } => Change(ChangeKind.None, ChangeTarget.Application, desired.UniqueName, $"exists with client id {id}"),
    };

    private PlannedChange Principal() => actual.Principal is { ObjectId: var id }
        ? Change(ChangeKind.None, ChangeTarget.ServicePrincipal, desired.UniqueName, $"exists with object id {id}")
        : Change(ChangeKind.Create, ChangeTarget.ServicePrincipal, desired.UniqueName, "roles are assigned to it, and it signs in");

    private IEnumerable<PlannedChange> Keys() => _keys is null ? [] :
    [
        .. _keys.Removals(),
        .. _keys.InGrace(),
        _keys.Problem is { } problem
            ? Change(ChangeKind.Create, _keys.Target, desired.UniqueName, problem)
            : Change(ChangeKind.None, _keys.Target, $"{_keys.StoredKeyId}", $"stored, valid until {_keys.EndsAt:yyyy-MM-dd}"),
    ];

    /// <summary>Keys of another sort, from when the environment asked for that.</summary>
    private IEnumerable<PlannedChange> OtherKeys() => new KeyInventory[] { new SecretInventory(actual, marker, now), new CertificateInventory(actual, marker, now) }
        .Where(keys => keys.Target != _keys?.Target)
        .SelectMany(keys => keys.Superseded(desired.Credential));

    private PlannedChange Store()
    {
        List<string> steps = [];
        if (ToWrite() is { Count: > 0 } written)
            steps.Add($"to be written: {string.Join(", ", written)}");
        if (StoreEntries.OfOtherKinds(desired, actual.Stored) is { Count: > 0 } removed)
            steps.Add($"to be removed: {string.Join(", ", removed)}");
        return steps.Count > 0
            ? Change(actual.Stored.Keys.Count == 0 ? ChangeKind.Create : ChangeKind.Update, ChangeTarget.Store, store, string.Join("; ", steps))
            : Change(ChangeKind.None, ChangeTarget.Store, store, desired.Credential is DesiredCredential.ClientSecret ? "holds the secret and its settings" : "holds the settings");
    }

    private List<string> ToWrite() => (actual.Application?.AppId ?? actual.Identity?.ClientId, desired.Credential) switch
    {
        (_, DesiredCredential.ClientSecret) when _keys!.Problem is not null => [SettingKeys.ClientSecret],
        (null, _) => [SettingKeys.ClientId],
        ({ } clientId, _) => [.. StoreEntries.Settings(desired, tenantId, clientId).Where(entry => actual.Stored[entry.Key] != entry.Value && !actual.Stored.IsHidden(entry.Key)).Select(entry => entry.Key)],
    };

    private IEnumerable<PlannedChange> Roles()
    {
        foreach (var role in desired.Roles)
        {
            yield return actual.Roles.FirstOrDefault(assignment => assignment.Is(role)) switch
            {
                null => Change(ChangeKind.Create, ChangeTarget.RoleAssignment, role.Subject, $"needed by {string.Join(", ", role.Clients)}{(role.Condition is null ? "" : ", under a condition")}") with { Role = role },
                var other when other.Condition != role.Condition => Change(ChangeKind.Update, ChangeTarget.RoleAssignment, role.Subject, Conditions(other.Condition, role.Condition)) with { Role = role, AssignmentId = other.Id },
                var existing => Change(ChangeKind.None, ChangeTarget.RoleAssignment, role.Subject, existing.HasDerivedName ? "assigned" : $"assigned under the name {existing.Name}, which is kept"),
            };
        }

        // Only what SdkKit itself assigned is taken back, and only from an application, which is for this environment alone.
        foreach (var extra in actual.Roles.Where(assignment => assignment.HasDerivedName && !desired.Roles.Any(assignment.Is)))
        {
            if (actual.Identity is not null)
            {
                yield return Change(ChangeKind.None, ChangeTarget.RoleAssignment, RoleNames.Describe(extra), "no manifest asks for it here, but the identity may serve others; left alone");
                continue;
            }

            yield return Change(ChangeKind.Delete, ChangeTarget.RoleAssignment, RoleNames.Describe(extra), "no manifest asks for it any more") with
            {
                AssignmentId = extra.Id,
            };
        }
    }

    private static string Conditions(string? actual, string? wanted) => (actual, wanted) switch
    {
        (null, _) => "it is assigned without the condition that the environment sets",
        (_, null) => "it is assigned under a condition that the environment does not set",
        _ => "it is assigned under another condition than the environment sets",
    };

    private IEnumerable<PlannedChange> AppRoles()
    {
        foreach (var role in actual.NeededAppRoles)
        {
            yield return actual.AppRoles.Any(role.Is)
                ? Change(ChangeKind.None, ChangeTarget.AppRoleAssignment, role.Subject, "granted")
                : Change(ChangeKind.Create, ChangeTarget.AppRoleAssignment, role.Subject, $"needed by {string.Join(", ", role.Desired.Clients)}") with { AppRole = role };
        }

        // Nothing tells who granted these.
        foreach (var extra in actual.AppRoles.Where(held => !actual.NeededAppRoles.Any(role => role.Is(held))))
            yield return Change(ChangeKind.None, ChangeTarget.AppRoleAssignment, $"{extra.AppRoleId} of {extra.ResourceName}", "granted, no manifest asks for it; left alone");
    }

    private string Namesakes => actual.Namesakes.Count > 0
        ? $"; its display name is also that of {string.Join(", ", actual.Namesakes)}, which {(actual.Namesakes.Count > 1 ? "are" : "is")} left alone"
        : "";

    private static PlannedChange Change(ChangeKind kind, ChangeTarget target, string subject, string reason) =>
        new() { Kind = kind, Target = target, Subject = subject, Reason = reason };
}
