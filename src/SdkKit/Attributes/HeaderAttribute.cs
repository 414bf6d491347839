namespace SdkKit;

/// <summary>Sends a header: with a fixed value from an interface or method, with the argument's value from a parameter.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class HeaderAttribute : Attribute
{
    /// <summary>Sends the argument of the parameter as header <paramref name="name"/>; null sends none.</summary>
    /// <param name="name">The header's name.</param>
    public HeaderAttribute(string name) => Name = name;

    /// <summary>Sends header <paramref name="name"/> with a fixed value.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The header's value.</param>
    public HeaderAttribute(string name, string value) => (Name, Value) = (name, value);

    /// <summary>The header's name.</summary>
    public string Name { get; }

    /// <summary>The fixed value, or null when a parameter gives it.</summary>
    public string? Value { get; }
}
