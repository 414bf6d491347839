namespace SdkKit.Provisioning;

/// <summary>The difference between what is wanted and what exists, in the order in which it is made good. Pure: reads and writes nothing.</summary>
internal sealed class ApplyPlanner(DesiredState desired, ActualState actual, Guid tenantId, SecretMarker marker, string store, DateTimeOffset now)
{
    public ProvisioningPlan Plan() => new()
    {
        Application = desired.Application,
        Environment = desired.Environment,
        TenantId = tenantId,
        Cloud = desired.Cloud,
        UniqueName = desired.UniqueName,
        Changes = [Application(), Principal(), .. Secrets(), Store(), .. Roles()],
        Notes = [.. desired.AppRoles.Select(Note)],
        Actual = actual,
    };

    private static string Note(DesiredAppRole role) =>
        $"the application permission '{role.Value}' (needed by {string.Join(", ", role.Clients)}) is not assigned by this version of SdkKit: have an administrator grant it on the API {role.Resource}";

    private PlannedChange Application() => actual.Application switch
    {
        null => Change(ChangeKind.Create, ChangeTarget.Application, desired.UniqueName, $"no application has this unique name{Namesakes}"),
        { AppId: var id } when actual.IsDeleted => Change(ChangeKind.Restore, ChangeTarget.Application, desired.UniqueName, $"it was deleted; client id {id}"),
        { UniqueName: null, AppId: var id } => Change(ChangeKind.Update, ChangeTarget.Application, desired.UniqueName, $"client id {id} was registered without a unique name"),
        { DisplayName: var name } when name != desired.DisplayName =>
            Change(ChangeKind.Update, ChangeTarget.Application, desired.UniqueName, $"its display name is '{name}' instead of '{desired.DisplayName}'"),
        { AppId: var id } => Change(ChangeKind.None, ChangeTarget.Application, desired.UniqueName, $"exists with client id {id}"),
    };

    private PlannedChange Principal() => actual.Principal is { ObjectId: var id }
        ? Change(ChangeKind.None, ChangeTarget.ServicePrincipal, desired.UniqueName, $"exists with object id {id}")
        : Change(ChangeKind.Create, ChangeTarget.ServicePrincipal, desired.UniqueName, "roles are assigned to it, and it signs in");

    private IEnumerable<PlannedChange> Secrets()
    {
        foreach (var orphan in actual.Application?.Passwords.Where(IsOrphan) ?? [])
        {
            yield return Change(ChangeKind.Delete, ChangeTarget.ClientSecret, $"{orphan.KeyId}", "it was made for this store, which does not hold it") with
            {
                KeyId = orphan.KeyId,
            };
        }

        yield return StoredSecretProblem() is { } problem
            ? Change(ChangeKind.Create, ChangeTarget.ClientSecret, desired.UniqueName, problem)
            : Change(ChangeKind.None, ChangeTarget.ClientSecret, $"{actual.Stored.CredentialKeyId}", $"stored, valid until {Stored!.EndsAt:yyyy-MM-dd}");
    }

    private PlannedChange Store()
    {
        var wrong = StoredSecretProblem() is not null
            ? [SettingKeys.ClientSecret]
            : StoreEntries.Settings(desired, tenantId, actual.Application!.AppId).Where(entry => actual.Stored[entry.Key] != entry.Value).Select(entry => entry.Key).ToList();
        return wrong.Count > 0
            ? Change(actual.Stored.Keys.Count == 0 ? ChangeKind.Create : ChangeKind.Update, ChangeTarget.Store, store, $"to be written: {string.Join(", ", wrong)}")
            : Change(ChangeKind.None, ChangeTarget.Store, store, "holds the secret and its settings");
    }

    private IEnumerable<PlannedChange> Roles()
    {
        foreach (var role in desired.Roles)
        {
            yield return actual.Roles.FirstOrDefault(assignment => assignment.Is(role)) is { } existing
                ? Change(ChangeKind.None, ChangeTarget.RoleAssignment, role.Subject, existing.HasDerivedName ? "assigned" : $"assigned under the name {existing.Name}, which is kept")
                : Change(ChangeKind.Create, ChangeTarget.RoleAssignment, role.Subject, $"needed by {string.Join(", ", role.Clients)}") with { Role = role };
        }

        // Only what SdkKit itself assigned is taken back.
        foreach (var extra in actual.Roles.Where(assignment => assignment.HasDerivedName && !desired.Roles.Any(assignment.Is)))
        {
            yield return Change(ChangeKind.Delete, ChangeTarget.RoleAssignment, RoleNames.Describe(extra), "no manifest asks for it any more") with
            {
                AssignmentId = extra.Id,
            };
        }
    }

    private string Namesakes => actual.Namesakes.Count > 0
        ? $"; its display name is also that of {string.Join(", ", actual.Namesakes)}, which {(actual.Namesakes.Count > 1 ? "are" : "is")} left alone"
        : "";

    private PasswordRecord? Stored => actual.Application?.Passwords.FirstOrDefault(key => key.KeyId == actual.Stored.CredentialKeyId);

    private bool IsOrphan(PasswordRecord key) =>
        (marker.IsOfThisStore(key.DisplayName) || (actual.Journal is { } journal && journal.Marker == key.DisplayName))
        && (key.KeyId != actual.Stored.CredentialKeyId || StoredSecretProblem() is not null);

    private string? StoredSecretProblem() => (actual.Stored.ClientSecret, Stored) switch
    {
        (null or "", _) => "no secret is stored",
        (_, null) => "the directory does not know the stored secret",
        (_, { EndsAt: { } end }) when end <= now => $"the stored secret ended on {end:yyyy-MM-dd}",
        (var secret, { Hint: { Length: > 0 } hint }) when !secret.StartsWith(hint, StringComparison.Ordinal) => "the stored secret is another one than its key id says",
        _ => null,
    };

    private static PlannedChange Change(ChangeKind kind, ChangeTarget target, string subject, string reason) =>
        new() { Kind = kind, Target = target, Subject = subject, Reason = reason };
}
