using Microsoft.CodeAnalysis;
using SdkKit.Analyzers.Diagnostics;

namespace SdkKit.Analyzers.Permissions;

/// <summary>What the rules of this folder report.</summary>
internal static class PermissionDiagnostics
{
    /// <summary>Property of <see cref="UnknownRole"/>'s diagnostic that names the role to offer.</summary>
    public const string SuggestedRole = "SuggestedRole";

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
        messageFormat: "'{0}' names no scope, so it is granted wherever the environment's value 'scope' says; set Scope to the narrowest that serves",
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
}
