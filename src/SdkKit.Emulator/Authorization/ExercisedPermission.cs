using SdkKit.Catalog;

namespace SdkKit.Emulator.Authorization;

/// <summary>A permission that a caller had and made use of.</summary>
/// <param name="PrincipalId">Object id of the caller.</param>
/// <param name="Kind">Action or data action.</param>
/// <param name="Name">Name of the action.</param>
/// <param name="Scope">What it was used on.</param>
public sealed record ExercisedPermission(string PrincipalId, PermissionKind Kind, string Name, string Scope);
