using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>What Resource Manager grants the caller on a scope by one role.</summary>
internal sealed record GrantedPermission(IReadOnlyList<string> Actions, IReadOnlyList<string> DataActions)
{
    /// <summary>Roles are listed as they are defined, so their patterns are compared as text.</summary>
    public bool Covers(RolePermission role) => Holds(Actions, role.Actions) && Holds(DataActions, role.DataActions);

    private static bool Holds(IReadOnlyList<string> given, IReadOnlyList<string> wanted) =>
        wanted.All(action => given.Contains(action, StringComparer.OrdinalIgnoreCase));
}
