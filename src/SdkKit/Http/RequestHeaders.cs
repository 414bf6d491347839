using System.Buffers;

namespace SdkKit.Http;

/// <summary>Adds the headers that a client's interface declares.</summary>
public static class RequestHeaders
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Adds a header to the request, or to its body when it describes the body; null adds none.</summary>
    /// <param name="request">The request, with its body if it has one.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The header's value.</param>
    /// <exception cref="ArgumentException">The value has a line break, or the header is not the caller's to set.</exception>
    public static void Add(HttpRequestMessage request, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (value is null)
        {
            return;
        }

        if (value.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            throw new ArgumentException($"Header {name}: the value has a line break; pass one line.", nameof(value));
        }

        if (name.Equals("Host", StringComparison.OrdinalIgnoreCase) || name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"Header {name} is set by the client itself; remove it from the interface.", nameof(name));
        }

        if (request.Headers.TryAddWithoutValidation(name, value))
        {
            return;
        }

        // What describes a body goes with it, and nowhere when there is none; any other name that is refused is none.
        if (request.Content is { } content)
        {
            content.Headers.Remove(name);
            if (content.Headers.TryAddWithoutValidation(name, value))
            {
                return;
            }
        }

        CheckName(name);
    }

    /// <summary>Sends a header in place of what the request has under its name; null leaves that alone.</summary>
    /// <inheritdoc cref="Add(HttpRequestMessage, string, string)"/>
    public static void Replace(HttpRequestMessage request, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (value is null)
        {
            return;
        }

        if (request.Headers.NonValidated.Contains(name))
        {
            request.Headers.Remove(name);
        }

        Add(request, name, value);
    }

    /// <inheritdoc cref="Add(HttpRequestMessage, string, string)"/>
    public static void Add(HttpRequestMessage request, string name, bool? value) =>
        Add(request, name, value is { } present ? WireFormat.ToText(present) : null);

    /// <inheritdoc cref="Add(HttpRequestMessage, string, string)"/>
    public static void Add<T>(HttpRequestMessage request, string name, T value)
        where T : ISpanFormattable =>
        Add(request, name, value is null ? null : WireFormat.ToText(value));

    /// <inheritdoc cref="Add(HttpRequestMessage, string, string)"/>
    public static void Add<T>(HttpRequestMessage request, string name, T? value)
        where T : struct, ISpanFormattable =>
        Add(request, name, value is { } present ? WireFormat.ToText(present) : null);

    private static void CheckName(string name)
    {
        if (name.Length is 0 || name.AsSpan().ContainsAnyExcept(NameCharacters))
        {
            throw new ArgumentException($"'{name.ReplaceLineEndings(" ")}' is no name of a header; a name is made of letters, digits and '-'.", nameof(name));
        }
    }
}
