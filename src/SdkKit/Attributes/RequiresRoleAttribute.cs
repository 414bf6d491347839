namespace SdkKit;

/// <summary>Declares a further built-in role that a client or one of its methods needs.</summary>
/// <param name="role">The role's name or id.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequiresRoleAttribute(string role) : Attribute
{
    /// <summary>The role's name or id.</summary>
    public string Role { get; } = role;

    /// <summary>Where the role is assigned: a resource id whose <c>{placeholders}</c> the environment fills.</summary>
    public string? Scope { get; set; }
}
