namespace SdkKit;

/// <summary>States an RBAC action or data action that a call takes and its route does not say, for example of a linked resource.</summary>
/// <param name="action">Name of the action, for example <c>Microsoft.Network/virtualNetworks/subnets/join/action</c>.</param>
/// <remarks>
/// It is needed beside what the route says. Where the route gives a wildcard, it stands for the part of it that is really used; where the route gives nothing,
/// or an action that Azure is not known to have, it stands instead. On an interface it holds for every method.
/// </remarks>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequiresActionAttribute(string action) : Attribute
{
    /// <summary>Name of the action or data action.</summary>
    public string Action { get; } = action;
}
