namespace SdkKit;

/// <summary>Sends the argument as the request's body: an <see cref="HttpContent"/>, a stream, text and bytes as they are, anything else as JSON.</summary>
/// <remarks>A stream stays its owner's: it is read from where it stands and not disposed, and read again for a second try only where it can seek.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BodyAttribute : Attribute
{
    /// <summary>The media type, for example <c>application/merge-patch+json</c>, when it is not the usual one of JSON, text or bytes.</summary>
    public string? ContentType { get; set; }
}
