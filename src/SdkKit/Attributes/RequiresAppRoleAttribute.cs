namespace SdkKit;

/// <summary>Declares an application permission (app role) of the API that a client or one of its methods needs, for example of Microsoft Graph.</summary>
/// <param name="value">Value of the app role, for example <c>User.Read.All</c>.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequiresAppRoleAttribute(string value) : Attribute
{
    /// <summary>Value of the app role.</summary>
    public string Value { get; } = value;
}
