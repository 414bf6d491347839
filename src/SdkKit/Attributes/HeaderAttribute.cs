namespace SdkKit;

/// <summary>Sends a header: with a fixed value from a client or method, with the argument's value from a parameter, which replaces a fixed one.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class HeaderAttribute : Attribute
{
    /// <summary>Sends the entries of a dictionary parameter as headers.</summary>
    public HeaderAttribute()
    {
    }

    /// <summary>Sends the argument of the parameter as header <paramref name="name"/>; null sends none.</summary>
    /// <param name="name">The header's name.</param>
    public HeaderAttribute(string name) => Name = name;

    /// <summary>Sends header <paramref name="name"/> with a fixed value.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The header's value.</param>
    public HeaderAttribute(string name, string value) => (Name, Value) = (name, value);

    /// <summary>The header's name, or null for those of a dictionary.</summary>
    public string? Name { get; }

    /// <summary>The fixed value, or null when a parameter gives it.</summary>
    public string? Value { get; }

    /// <summary>The .NET format of an argument's value, for example <c>R</c> for an HTTP date.</summary>
    public string? Format { get; set; }
}
