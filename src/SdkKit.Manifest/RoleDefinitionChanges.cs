namespace SdkKit.Manifest;

/// <summary>What a role of the project's own lets do that an earlier form of it did not.</summary>
internal static class RoleDefinitionChanges
{
    public static IEnumerable<string> Widening(ManifestRole before, ManifestRole after)
    {
        var role = $"in the custom role '{after.Role}'";
        return Granted(before, after, set => set.Actions).Select(pattern => $"the action '{pattern}' {role}")
            .Concat(Granted(before, after, set => set.DataActions).Select(pattern => $"the data action '{pattern}' {role}"))
            // What is no longer left out is granted now.
            .Concat(LeftOut(before, set => set.NotActions).Except(LeftOut(after, set => set.NotActions)).Select(pattern => $"the action '{pattern}', left out otherwise, {role}"))
            .Concat(LeftOut(before, set => set.NotDataActions).Except(LeftOut(after, set => set.NotDataActions)).Select(pattern => $"the data action '{pattern}', left out otherwise, {role}"));
    }

    /// <summary>Patterns that no set granted before, or only under another condition.</summary>
    private static IEnumerable<string> Granted(ManifestRole before, ManifestRole after, Func<ManifestPermissionSet, EquatableList<string>> part) =>
        after.Permissions.SelectMany(set => part(set).Where(pattern => !before.Permissions.Any(old =>
            (old.Condition.Length == 0 || old.Condition == set.Condition) && part(old).Contains(pattern, StringComparer.OrdinalIgnoreCase)))).Distinct();

    private static IEnumerable<string> LeftOut(ManifestRole role, Func<ManifestPermissionSet, EquatableList<string>> part) => role.Permissions.SelectMany(part);
}
