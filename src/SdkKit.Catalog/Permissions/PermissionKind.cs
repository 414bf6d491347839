namespace SdkKit.Catalog;

/// <summary>What sort of thing allows a call.</summary>
public enum PermissionKind
{
    /// <summary>An RBAC action of the control plane.</summary>
    Action,

    /// <summary>An RBAC action of the data plane; <c>*</c> among a role's actions does not include it.</summary>
    DataAction,

    /// <summary>An application permission (app role) of an API such as Microsoft Graph.</summary>
    AppRole,
}
