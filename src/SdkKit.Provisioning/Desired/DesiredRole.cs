namespace SdkKit.Provisioning;

/// <summary>One role on one scope that the application needs.</summary>
public sealed record DesiredRole
{
    /// <summary>Name of the built-in role.</summary>
    public required string RoleName { get; init; }

    /// <summary>GUID of the role definition.</summary>
    public required Guid RoleDefinitionId { get; init; }

    /// <summary>What the role is assigned on.</summary>
    public required ArmScope Scope { get; init; }

    /// <summary>The clients that need it, sorted.</summary>
    public required IReadOnlyList<string> Clients { get; init; }

    /// <summary>The condition under which the role applies, in one line, or <see langword="null"/>.</summary>
    public string? Condition { get; init; }

    internal string Subject => $"{RoleName} on {Scope}";
}
