using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SdkKit.Http;

/// <summary>Writes a request's address into one buffer: literals as they are, values checked and percent-encoded.</summary>
/// <remarks>Generated clients use it; a value can never leave its place in the path or start another part of the address.</remarks>
public ref struct RequestUri
{
    private Span<char> _buffer;
    private char[]? _rented;
    private int _length;
    private bool _hasQuery;
    private string? _list;
    private int _index;

    /// <summary>Starts an address below the base address of <paramref name="api"/>.</summary>
    /// <param name="api">The client that will send the request.</param>
    /// <param name="buffer">The first buffer, usually on the stack.</param>
    public RequestUri(AzureApi api, Span<char> buffer)
    {
        ArgumentNullException.ThrowIfNull(api);
        _buffer = buffer;
        AppendText(api.BaseAddress);
    }

    /// <summary>Starts a form: a query without an address.</summary>
    internal RequestUri(Span<char> buffer) => _buffer = buffer;

    /// <summary>Appends a literal part of the route.</summary>
    /// <param name="literal">Text that is valid in a path.</param>
    public void Path(string literal) => AppendText(literal);

    /// <summary>Appends a value as part of one path segment.</summary>
    /// <param name="value">The value.</param>
    /// <param name="parameterName">The parameter's name, for the message.</param>
    /// <exception cref="ArgumentException">The value is empty or could leave its segment.</exception>
    public void Segment([NotNull] string? value, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(value, parameterName);
        PathValue.Check(value, parameterName);
        AppendEncoded(value);
    }

    /// <inheritdoc cref="Segment(string, string)"/>
    public void Segment(bool value, string parameterName) => AppendText(value ? "true" : "false");

    /// <inheritdoc cref="Segment(string, string)"/>
    public void Segment<T>(T value, string parameterName)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[WireFormat.MaxLength];
        var written = WireFormat.Write(value, text);
        PathValue.Check(written, parameterName);
        AppendEncoded(written);
    }

    /// <summary>Appends a value of several segments, such as a resource id; one leading slash is accepted.</summary>
    /// <param name="value">The value.</param>
    /// <param name="parameterName">The parameter's name, for the message.</param>
    /// <exception cref="ArgumentException">A segment is empty or could leave its place.</exception>
    public void Segments([NotNull] string? value, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(value, parameterName);
        var rest = value.AsSpan(value.StartsWith('/') ? 1 : 0);
        var isFirst = true;
        foreach (var range in rest.Split('/'))
        {
            if (!isFirst)
            {
                Append('/');
            }

            isFirst = false;
            PathValue.Check(rest[range], parameterName);
            AppendEncoded(rest[range]);
        }
    }

    /// <summary>Appends a query parameter; null appends nothing.</summary>
    /// <param name="name">The name, already fit for a query.</param>
    /// <param name="value">The value.</param>
    public void Query(string name, string? value)
    {
        if (value is not null)
        {
            QueryName(name);
            AppendEncoded(value);
        }
    }

    /// <inheritdoc cref="Query(string, string)"/>
    public void Query(string name, bool? value) => Query(name, value switch { true => "true", false => "false", null => null });

    /// <inheritdoc cref="Query(string, string)"/>
    public void Query<T>(string name, T value)
        where T : ISpanFormattable
    {
        if (value is null)
        {
            return;
        }

        QueryName(name);
        Span<char> text = stackalloc char[WireFormat.MaxLength];
        AppendEncoded(WireFormat.Write(value, text));
    }

    /// <inheritdoc cref="Query(string, string)"/>
    public void Query<T>(string name, T? value)
        where T : struct, ISpanFormattable
    {
        if (value is { } present)
        {
            Query(name, present);
        }
    }

    /// <summary>Appends an item of a list that is one query parameter; null appends nothing.</summary>
    /// <param name="name">The name, already fit for a query.</param>
    /// <param name="delimiter">What stands between two items, already fit for a query.</param>
    /// <param name="value">The item.</param>
    public void QueryJoined(string name, string delimiter, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (_list == name)
        {
            AppendText(delimiter);
        }
        else
        {
            QueryName(name);
            _list = name;
        }

        AppendEncoded(value);
    }

    /// <summary>Appends an item of a list whose items are numbered query parameters; null appends nothing.</summary>
    /// <param name="name">The name, already fit for a query.</param>
    /// <param name="value">The item.</param>
    public void QueryIndexed(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        _index = _list == name ? _index + 1 : 0;
        QueryName($"{name}%5B{WireFormat.ToText(_index)}%5D");
        _list = name;
        AppendEncoded(value);
    }

    /// <summary>What has been written of a form, which begins with a separator.</summary>
    internal byte[] ToFormAndClear()
    {
        var bytes = Encoding.ASCII.GetBytes(_length > 0 ? _buffer[1.._length].ToArray() : []);
        Return();
        return bytes;
    }

    internal Uri ToUriAndClear(string baseAddress)
    {
        var text = new string(_buffer[.._length]);
        Return();

        // Without the slash, a route could go on in the host: https://api.example + .evil.example.
        return text.Length > baseAddress.Length && text[baseAddress.Length] is '/'
            ? new Uri(text)
            : throw new ArgumentException("A route starts with '/'.");
    }

    private void Return()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private void QueryName(string name)
    {
        _list = null;
        Append(_hasQuery ? '&' : '?');
        _hasQuery = true;
        AppendText(name);
        Append('=');
    }

    private void AppendEncoded(scoped ReadOnlySpan<char> value)
    {
        if (!value.ContainsAnyExcept(PathValue.Unreserved))
        {
            AppendText(value);
            return;
        }

        int written;
        while (!Uri.TryEscapeDataString(value, _buffer[_length..], out written))
        {
            Grow(Math.Max(value.Length * 3, _buffer.Length));
        }

        _length += written;
    }

    private void AppendText(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > _buffer.Length - _length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_buffer[_length..]);
        _length += text.Length;
    }

    private void Append(char character) => AppendText(new ReadOnlySpan<char>(in character));

    private void Grow(int by)
    {
        var larger = ArrayPool<char>.Shared.Rent(_length + by);
        _buffer[.._length].CopyTo(larger);
        if (_rented is { } rented)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        _buffer = _rented = larger;
    }
}
