namespace SdkKit.Tests.Permissions.Routes;

/// <summary>What Azure's documentation says that a call takes.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesAttribute(string action) : Attribute
{
    public string Action { get; } = action;
}
