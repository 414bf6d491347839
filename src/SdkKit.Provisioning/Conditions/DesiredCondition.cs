namespace SdkKit.Provisioning;

/// <summary>Under which condition a role is assigned.</summary>
public sealed record DesiredCondition
{
    /// <summary>Name of the role.</summary>
    public required string Role { get; init; }

    /// <summary>The scope that it is for, or <see langword="null"/> for every scope on which the role is assigned.</summary>
    public ArmScope? Scope { get; init; }

    /// <summary>The condition, version 2.0, in one line.</summary>
    public required string Text { get; init; }

    /// <summary>Where it is written, for messages.</summary>
    public required string Origin { get; init; }

    internal bool IsFor(DesiredRole role) => role.RoleName.Equals(Role, StringComparison.OrdinalIgnoreCase) && (Scope is null || Scope.Equals(role.Scope));
}
