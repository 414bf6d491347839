namespace SdkKit.Http;

/// <summary>A <c>multipart/form-data</c> body; what is null has no part.</summary>
public sealed class MultipartBody : MultipartFormDataContent
{
    /// <summary>Adds text.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="value">The text.</param>
    public void Part(string name, string? value)
    {
        if (value is not null)
        {
            Add(new StringContent(value), name);
        }
    }

    /// <summary>Adds content as it is.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="content">The content.</param>
    public void Part(string name, HttpContent? content)
    {
        if (content is not null)
        {
            Add(content, name);
        }
    }

    /// <summary>Adds a file.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="file">The file.</param>
    public void Part(string name, FilePart? file)
    {
        if (file is not null)
        {
            Part(name, file.Content, file.FileName, file.ContentType);
        }
    }

    /// <summary>Adds a stream as a file; it stays its owner's.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="fileName">The file's name; null for the part's.</param>
    /// <param name="contentType">The media type.</param>
    public void Part(string name, Stream? stream, string? fileName = null, string contentType = "application/octet-stream")
    {
        if (stream is not null)
        {
            Add(RequestContents.Of(stream, contentType), name, fileName ?? name);
        }
    }

    /// <summary>Adds bytes as a file.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="fileName">The file's name; null for the part's.</param>
    /// <param name="contentType">The media type.</param>
    public void Part(string name, byte[]? bytes, string? fileName = null, string contentType = "application/octet-stream")
    {
        if (bytes is not null)
        {
            Add(RequestContents.Of(bytes, contentType), name, fileName ?? name);
        }
    }

    /// <inheritdoc cref="Part(string, byte[], string, string)"/>
    public void Part(string name, ReadOnlyMemory<byte>? bytes, string? fileName = null, string contentType = "application/octet-stream")
    {
        if (bytes is { } present)
        {
            Add(RequestContents.Of(present, contentType), name, fileName ?? name);
        }
    }
}
