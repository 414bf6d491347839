namespace SdkKit.Provisioning;

/// <summary>The difference between what the registration is to have and has. What others added stays and is shown where something of the sort is asked for.</summary>
internal sealed class RegistrationPlanner(DesiredState desired, ActualState actual)
{
    private readonly DesiredRegistration _wanted = desired.Registration;
    private readonly ApplicationRecord? _application = actual.IsDeleted ? null : actual.Application;

    public IEnumerable<PlannedChange> Changes() => [.. Owners(), .. Uris(), .. Roles()];

    private IEnumerable<PlannedChange> Owners()
    {
        var existing = actual.AllOwners ?? [];
        foreach (var owner in _wanted.Owners)
        {
            yield return existing.FirstOrDefault(one => one.ObjectId == owner.ToString()) is { } found
                ? Change(ChangeKind.None, ChangeTarget.Owner, found.DisplayName ?? found.ObjectId, "owns the registration")
                : Change(ChangeKind.Create, ChangeTarget.Owner, owner.ToString(), "may then manage the registration") with { OwnerId = owner };
        }

        foreach (var other in existing.Where(one => _wanted.Owners.Count > 0 && !_wanted.Owners.Any(owner => owner.ToString() == one.ObjectId)))
            yield return Change(ChangeKind.None, ChangeTarget.Owner, other.DisplayName ?? other.ObjectId, "the environment does not name it; left alone");
    }

    private IEnumerable<PlannedChange> Uris()
    {
        var existing = _application?.IdentifierUris ?? [];
        var wanted = _application is { AppId: var clientId } ? _wanted.UrisOf(clientId) : _wanted.IdentifierUris;
        foreach (var uri in wanted)
        {
            yield return existing.Contains(uri, StringComparer.Ordinal)
                ? Change(ChangeKind.None, ChangeTarget.IdentifierUri, uri, "tokens can be asked for")
                : Change(ChangeKind.Create, ChangeTarget.IdentifierUri, uri, "others ask for tokens by it");
        }

        foreach (var other in existing.Where(uri => wanted.Count > 0 && !wanted.Contains(uri, StringComparer.Ordinal)))
            yield return Change(ChangeKind.None, ChangeTarget.IdentifierUri, other, "the environment does not name it; left alone");
    }

    private IEnumerable<PlannedChange> Roles()
    {
        var existing = _application?.ExposedRoles ?? [];
        foreach (var role in _wanted.AppRoles)
        {
            yield return existing.FirstOrDefault(one => one.Value == role.Value) switch
            {
                null => Change(ChangeKind.Create, ChangeTarget.ExposedRole, role.Value, "the environment offers it to others") with { ExposedRole = role },
                var found when found.Is(role) => Change(ChangeKind.None, ChangeTarget.ExposedRole, role.Value, "offered"),
                _ => Change(ChangeKind.Update, ChangeTarget.ExposedRole, role.Value, "its name, description, members or state are others") with { ExposedRole = role },
            };
        }

        foreach (var extra in existing.Where(one => !_wanted.AppRoles.Any(role => role.Value == one.Value)))
        {
            if (extra.Id == ExposedRole.IdOf(desired.UniqueName, extra.Value))
                yield return Change(ChangeKind.Delete, ChangeTarget.ExposedRole, extra.Value, "the environment does not offer it any more; whoever was granted it loses it") with { ExposedRoleId = extra.Id };
            else if (_wanted.AppRoles.Count > 0)
                yield return Change(ChangeKind.None, ChangeTarget.ExposedRole, extra.Value, "not made by SdkKit; left alone");
        }
    }

    private static PlannedChange Change(ChangeKind kind, ChangeTarget target, string subject, string reason) => new() { Kind = kind, Target = target, Subject = subject, Reason = reason };
}
