using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Model;

/// <summary>What attributes state beside roles: actions by <c>[RequiresAction]</c> and app roles by <c>[RequiresAppRole]</c>.</summary>
internal sealed record StatedPermissions(EquatableList<string> Actions, EquatableList<string> AppRoles);
