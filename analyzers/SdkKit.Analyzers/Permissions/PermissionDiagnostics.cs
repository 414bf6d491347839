using Microsoft.CodeAnalysis;
using SdkKit.Analyzers.Diagnostics;

namespace SdkKit.Analyzers.Permissions;

/// <summary>What the rules of this folder report.</summary>
internal static class PermissionDiagnostics
{
    /// <summary>Property of a diagnostic on a literal that says what to write instead.</summary>
    public const string Suggestion = "Suggestion";

    /// <summary>Property of a diagnostic that says which attributes to add, one a line.</summary>
    public const string AddedAttributes = "AddedAttributes";

    /// <summary>Property of a diagnostic that says which arguments to add to the client's attribute.</summary>
    public const string AddedArguments = "AddedArguments";

    public static readonly DiagnosticDescriptor UnknownRole = new(
        DiagnosticIds.UnknownRole,
        title: "Unknown built-in role",
        messageFormat: "'{0}' is not an Azure built-in role{1}",
        DiagnosticCategories.Permissions,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A role is named by the display name or the id of an Azure built-in role. A misspelt one would fail only when it is granted.",
        helpLinkUri: HelpLink.For(DiagnosticIds.UnknownRole));

    public static readonly DiagnosticDescriptor RoleWithoutScope = new(
        DiagnosticIds.RoleWithoutScope,
        title: "Role without a scope",
        messageFormat: "'{0}' names no scope, so it is granted wherever the environment's value 'scope' says; set Scope to the narrowest that serves{1}",
        DiagnosticCategories.Permissions,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A role is granted at a scope: a resource, a resource group or a subscription. One that is named in code is reviewed with it.",
        helpLinkUri: HelpLink.For(DiagnosticIds.RoleWithoutScope));

    public static readonly DiagnosticDescriptor DeprecatedRole = new(
        DiagnosticIds.DeprecatedRole,
        title: "Deprecated built-in role",
        messageFormat: "'{0}' is deprecated by Azure; choose its successor",
        DiagnosticCategories.Permissions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Azure marks the role as deprecated: it may be removed, and its successor grants less.",
        helpLinkUri: HelpLink.For(DiagnosticIds.DeprecatedRole));

    public static readonly DiagnosticDescriptor MalformedScope = new(
        DiagnosticIds.MalformedScope,
        title: "Malformed scope",
        messageFormat: "Scope '{0}' {1}",
        DiagnosticCategories.Permissions,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A scope is a resource id that starts with a slash, or text with placeholders that the environment fills.",
        helpLinkUri: HelpLink.For(DiagnosticIds.MalformedScope));

    public static readonly DiagnosticDescriptor RoleTooSmall = Rule(
        DiagnosticIds.RoleTooSmall,
        "Role grants too little",
        "'{0}' does not grant {1}; {2}",
        DiagnosticSeverity.Error,
        "Every call needs an action or data action that its route gives. A role that does not grant it is refused with 403 when the call is made.");

    public static readonly DiagnosticDescriptor RoleTooLarge = Rule(
        DiagnosticIds.RoleTooLarge,
        "Role grants more than is used",
        "'{0}' grants {1}; {2}",
        DiagnosticSeverity.Warning,
        "What a role grants beyond the calls serves only whoever steals its credential. A smaller role suffices.");

    public static readonly DiagnosticDescriptor InferredPermission = Rule(
        DiagnosticIds.InferredPermission,
        "Permission is inferred",
        "'{0}' declares no {1}; {2}",
        DiagnosticSeverity.Info,
        "Without a declaration the manifest gets the least that the calls need. One that is written down is reviewed with the code.");

    public static readonly DiagnosticDescriptor PreviewRole = Rule(
        DiagnosticIds.PreviewRole,
        "Preview role",
        "'{0}' is in preview: Azure may change what it grants",
        DiagnosticSeverity.Info,
        "Azure marks the role as a preview: what it grants may change, and with it what the program can do.");

    public static readonly DiagnosticDescriptor UnknownAction = Rule(
        DiagnosticIds.UnknownAction,
        "Unknown action",
        "'{0}' is not a known Azure action or data action{1}",
        DiagnosticSeverity.Error,
        "An action that does not exist is granted by no role, or only by roles for everything.");

    public static readonly DiagnosticDescriptor ContradictedAction = Rule(
        DiagnosticIds.ContradictedAction,
        "Action that the route contradicts",
        "'{0}' is not what {1} needs; {2}",
        DiagnosticSeverity.Warning,
        "The route says which action the call needs. A statement that contradicts it asks for a permission that the call does not use.");

    public static readonly DiagnosticDescriptor UnderivablePermission = Rule(
        DiagnosticIds.UnderivablePermission,
        "Permission cannot be derived",
        "What '{0}' needs cannot be derived: {1}; {2}",
        DiagnosticSeverity.Info,
        "What a call needs is derived from its service, method and route. Where these do not say it, an attribute can.");

    public static readonly DiagnosticDescriptor UnknownAppRole = Rule(
        DiagnosticIds.UnknownAppRole,
        "Unknown application permission",
        "'{0}' is not an application permission of Microsoft Graph{1}",
        DiagnosticSeverity.Error,
        "An application permission is named by the value of its app role. A misspelt one would fail only when it is granted.");

    public static readonly DiagnosticDescriptor AppRoleTooSmall = Rule(
        DiagnosticIds.AppRoleTooSmall,
        "Application permission grants too little",
        "'{0}' does not allow {1}; {2}",
        DiagnosticSeverity.Error,
        "Every call of Microsoft Graph takes one of a few application permissions. Without one of them it is refused with 403.");

    public static readonly DiagnosticDescriptor AppRoleTooLarge = Rule(
        DiagnosticIds.AppRoleTooLarge,
        "Application permission grants more than is used",
        "'{0}' is more than the calls need; {1}",
        DiagnosticSeverity.Warning,
        "An application permission holds for the whole tenant. What it allows beyond the calls serves only whoever steals its credential.");

    public static readonly DiagnosticDescriptor ScopeTooWide = Rule(
        DiagnosticIds.ScopeTooWide,
        "Scope is wider than the calls",
        "Scope '{0}' is wider than the calls, which are all within '{1}'",
        DiagnosticSeverity.Warning,
        "A role holds for everything below its scope. The routes of the client say which part of that is used.");

    public static readonly DiagnosticDescriptor UnreviewedPrivilege = Rule(
        DiagnosticIds.UnreviewedPrivilege,
        "Privilege that is not reviewed",
        "{0} is not in the committed manifest; review the change and update '{1}'",
        DiagnosticSeverity.Warning,
        "In the mode verify, the committed manifest lists what was reviewed. What the code needs beyond it fails the build.");

    public static readonly DiagnosticDescriptor MalformedRoleFile = Rule(
        DiagnosticIds.MalformedRoleFile,
        "Malformed role definition",
        "{0}",
        DiagnosticSeverity.Error,
        "A file *.role.json defines a role of the project's own, in the form of az role definition create, az role definition list or Resource Manager.");

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity, string description) =>
        new(id, title, message, DiagnosticCategories.Permissions, severity, isEnabledByDefault: true, description, HelpLink.For(id));
}
