namespace SdkKit;

/// <summary>A file in a multipart body.</summary>
/// <param name="Content">What is in it, from where the stream stands; it stays its owner's.</param>
/// <param name="FileName">Its name.</param>
/// <param name="ContentType">Its media type.</param>
public sealed record FilePart(Stream Content, string FileName, string ContentType = "application/octet-stream");
