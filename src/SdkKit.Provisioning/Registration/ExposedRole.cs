namespace SdkKit.Provisioning;

/// <summary>An app role of the application itself, which others can be granted.</summary>
public sealed record ExposedRole
{
    /// <summary>Name space of the ids that SdkKit gives.</summary>
    private static readonly Guid Names = new("6f0c1f0a-0a5b-5f9b-8f0e-3c0a4a4b7d52");

    /// <summary>What tokens hold in <c>roles</c>, for example <c>Orders.Read</c>.</summary>
    public required string Value { get; init; }

    /// <summary>For whoever grants it.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What it allows.</summary>
    public required string Description { get; init; }

    /// <summary><c>Application</c>, <c>User</c> or both, sorted.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>The id of a role that SdkKit makes: the same application and value give the same, and by it the role is known as SdkKit's.</summary>
    internal static Guid IdOf(string uniqueName, string value) => RoleAssignmentName.Version5(Names, $"{uniqueName}|{value}");
}
