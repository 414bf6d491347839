namespace SdkKit.SourceGenerator.Model;

internal enum BodyKind
{
    /// <summary>A value, written by its JSON contract.</summary>
    Json,

    /// <summary>An <c>HttpContent</c>, sent as it is.</summary>
    Content,

    /// <summary>A stream, text or bytes.</summary>
    Raw,

    /// <summary>Names and values, URL-encoded.</summary>
    Form,

    /// <summary>Parts of their own types.</summary>
    Multipart,
}
