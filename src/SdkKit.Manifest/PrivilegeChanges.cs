namespace SdkKit.Manifest;

/// <summary>What one manifest asks for beyond another, in words.</summary>
public static class PrivilegeChanges
{
    /// <summary>Everything that comes and goes between two manifests, client by client; within one, what comes first.</summary>
    public static IReadOnlyList<PrivilegeChange> Between(ProvisioningManifest before, ProvisioningManifest after)
    {
        var changes = new List<PrivilegeChange>();
        foreach (var name in before.Clients.Concat(after.Clients).Select(client => client.Interface).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
        {
            var (old, now) = (Find(before, name), Find(after, name));
            if (now is not null)
            {
                changes.AddRange(Added(old, now));
            }

            if (old is not null)
            {
                changes.AddRange(Added(now, old).Select(change => change with { IsAdded = false }));
            }
        }

        changes.AddRange(WrittenByHand(before, after));
        changes.AddRange(WrittenByHand(after, before).Select(change => change with { IsAdded = false }));
        return changes;
    }

    /// <summary>What a client asks for that the other, where there is one, does not.</summary>
    public static IEnumerable<PrivilegeChange> Added(ManifestClient? before, ManifestClient after)
    {
        foreach (var role in after.Roles.Where(role => before?.Roles.Any(one => IsSame(one, role)) != true))
        {
            yield return new PrivilegeChange(after, null, IsAdded: true, IsPrivilege: true, $"the role '{role.Role}' on '{role.Scope}'{(role.IsInferred ? " (inferred)" : "")}");
        }

        foreach (var role in after.Roles.Where(role => role.IsCustom))
        {
            if (before?.Roles.FirstOrDefault(one => IsSame(one, role)) is { } old)
            {
                foreach (var text in RoleDefinitionChanges.Widening(old, role))
                {
                    yield return new PrivilegeChange(after, null, IsAdded: true, IsPrivilege: true, text);
                }
            }
        }

        foreach (var role in after.AppRoles.Where(role => before?.AppRoles.Any(one => one.Value == role.Value && one.Resource == role.Resource) != true))
        {
            yield return new PrivilegeChange(after, null, IsAdded: true, IsPrivilege: true, $"the application permission '{role.Value}'{(role.IsInferred ? " (inferred)" : "")}");
        }

        foreach (var operation in after.Operations)
        {
            var old = before?.Operations.Where(one => one.Method == operation.Method && one.Route == operation.Route).ToList() ?? [];
            if (old.Count == 0)
            {
                yield return new PrivilegeChange(after, operation, IsAdded: true, IsPrivilege: false, $"the call '{operation.Method} {operation.Route}'");
            }

            foreach (var (name, what) in Names(operation).Where(one => !old.Any(before => Names(before).Contains(one))))
            {
                yield return new PrivilegeChange(after, operation, IsAdded: true, IsPrivilege: true, $"the {what} '{name}' for '{operation.Method} {operation.Route}'");
            }
        }
    }

    /// <summary>What the custom role of a manifest holds beyond its calls: no build writes that.</summary>
    private static IEnumerable<PrivilegeChange> WrittenByHand(ProvisioningManifest before, ProvisioningManifest after)
    {
        if (after.CustomRole is not { } role)
        {
            return [];
        }

        var built = ManifestCustomRole.Of(after);
        var client = new ManifestClient { Name = role.Name, Interface = role.Name, Service = "", Roles = EquatableList<ManifestRole>.Empty, Operations = EquatableList<ManifestOperation>.Empty };
        return role.Actions.Except(built.Actions).Except(before.CustomRole?.Actions ?? EquatableList<string>.Empty).Select(name => $"the action '{name}'")
            .Concat(role.DataActions.Except(built.DataActions).Except(before.CustomRole?.DataActions ?? EquatableList<string>.Empty).Select(name => $"the data action '{name}'"))
            .Select(text => new PrivilegeChange(client, null, IsAdded: true, IsPrivilege: true, $"{text} in the custom role, which no call takes"));
    }

    private static ManifestClient? Find(ProvisioningManifest manifest, string name) => manifest.Clients.FirstOrDefault(client => client.Interface == name);

    private static bool IsSame(ManifestRole left, ManifestRole right) =>
        left.RoleId == right.RoleId && left.Scope == right.Scope && left.IsCustom == right.IsCustom && (left.RoleId != Guid.Empty.ToString("D") || left.Role == right.Role);

    private static IEnumerable<(string Name, string What)> Names(ManifestOperation operation) =>
        operation.Actions.Select(name => (name, "action"))
            .Concat(operation.DataActions.Select(name => (name, "data action")))
            .Concat(operation.AppRoles.Select(name => (name, "application permission")));
}
