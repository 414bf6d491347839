using SdkKit.Catalog;

namespace SdkKit.SourceGenerator.Permissions;

/// <summary>Joins what a route says with what <c>[RequiresAction]</c> says.</summary>
internal static class StatedActions
{
    /// <summary>The action or data action that a name means; where it is both, the data action for a service of the data plane.</summary>
    public static Permission Read(string name, string service)
    {
        var kinds = service == "ResourceManager" ? new[] { PermissionKind.Action, PermissionKind.DataAction } : [PermissionKind.DataAction, PermissionKind.Action];
        foreach (var kind in kinds)
        {
            if (ActionCatalog.IsKnown(name, kind == PermissionKind.DataAction))
            {
                return new Permission(kind, ActionCatalog.Find(name, kind == PermissionKind.DataAction) ?? name);
            }
        }

        return new Permission(PermissionKind.Action, name);
    }

    /// <summary>Whether Azure is known to have it; a wildcard must cover something, a table below a query is anything.</summary>
    public static bool IsKnown(Permission stated, DerivedOperation derived) =>
        ActionCatalog.IsKnown(stated.Name, stated.Kind == PermissionKind.DataAction) || Refines(stated, derived.Requirements);

    public static IReadOnlyList<Requirement> Join(DerivedOperation derived, IReadOnlyList<Permission> stated)
    {
        if (stated.Count == 0)
        {
            return derived.Requirements;
        }

        var said = stated.Select(one => new Requirement(one));
        return derived.Outcome == DerivationOutcome.Derived
            ? [.. derived.Requirements.Where(need => !stated.Any(one => Covers(need, one))).Concat(said)]
            : [.. said];
    }

    public static bool Refines(Permission stated, IEnumerable<Requirement> needs) => needs.Any(need => Covers(need, stated));

    private static bool Covers(Requirement need, Permission stated) =>
        need.Alternatives.Any(one => one.Kind == stated.Kind && ActionPattern.IsMatch(one.Name, stated.Name));
}
