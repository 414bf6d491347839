using SdkKit.Catalog;

namespace SdkKit.Tool.Roles;

/// <summary>What is needed, and the roles that documentation names for it.</summary>
internal sealed record RoleNeed(IReadOnlyList<Requirement> Requirements, IReadOnlyList<string> Documented);
