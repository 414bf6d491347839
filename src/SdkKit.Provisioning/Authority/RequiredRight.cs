namespace SdkKit.Provisioning;

/// <summary>What a request needs and who can grant it.</summary>
/// <param name="Needs">For example <c>the Graph permission Application.ReadWrite.OwnedBy</c>.</param>
/// <param name="Grantor">For example <c>a Privileged Role Administrator</c>.</param>
public sealed record RequiredRight(string Needs, string Grantor)
{
    /// <summary>Where a role has to be assigned for it; <see langword="null"/> when it is a right in the directory.</summary>
    internal string? Scope { get; init; }

    internal static RequiredRight ManageApplications { get; } = new(
        "the Graph permission Application.ReadWrite.OwnedBy or Application.ReadWrite.All, or the directory role Application Developer or Cloud Application Administrator",
        "a Privileged Role Administrator of the tenant");

    internal static RequiredRight GrantAppRoles { get; } = new(
        "the Graph permission AppRoleAssignment.ReadWrite.All or the directory role Privileged Role Administrator",
        "a Privileged Role Administrator of the tenant");

    internal static RequiredRight ReadAssignments(string scope) => new(
        $"Microsoft.Authorization/roleAssignments/read on {scope} (the role Reader has it)",
        "an Owner or User Access Administrator there");

    internal static RequiredRight ReadIdentity(string scope) => new(
        $"to read the identity of {scope} (the role Reader has it)",
        "an Owner or User Access Administrator there");

    internal static RequiredRight WriteAssignments(string scope) => new(
        $"Microsoft.Authorization/roleAssignments/write and /delete on {scope} (the role Role Based Access Control Administrator has them)",
        "an Owner or User Access Administrator there")
    {
        Scope = scope,
    };
}
