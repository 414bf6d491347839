namespace SdkKit;

/// <summary>Sends a parameter as a part of a multipart body; on a method, every parameter that has no other place.</summary>
/// <remarks>Text, numbers and the like are text parts, streams and bytes are files, an <see cref="HttpContent"/> is sent as it is, other objects are JSON.</remarks>
/// <param name="name">The part's name; null for the parameter's own.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class MultipartAttribute(string? name = null) : Attribute
{
    /// <summary>The part's name, or null for the parameter's own.</summary>
    public string? Name { get; } = name;

    /// <summary>The file name of a stream or of bytes.</summary>
    public string? FileName { get; set; }

    /// <summary>The media type of a stream or of bytes.</summary>
    public string? ContentType { get; set; }

    /// <summary>The .NET format of a value.</summary>
    public string? Format { get; set; }
}
