using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SdkKit.Testing.Requests;

namespace SdkKit.Testing;

/// <summary>A request as it arrived at a <see cref="FakeServer{TClient}"/>.</summary>
public sealed class FakeRequest
{
    private readonly JsonSerializerContext? _json;

    internal FakeRequest(string method, string? route, Uri address, IReadOnlyDictionary<string, string> headers, byte[]? body, JsonSerializerContext? json)
    {
        (Method, Route, Address, Headers, Bytes) = (method, route, address, headers, body);
        _json = json;
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The route as the interface declares it, with its placeholders; null for a request that no method of a client made.</summary>
    public string? Route { get; }

    /// <summary>The whole address.</summary>
    public Uri Address { get; }

    /// <summary>The headers of request and body; several values of one name are joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body as text, or null when there is none.</summary>
    public string? Text => Bytes is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The body, or null when there is none.</summary>
    internal byte[]? Bytes { get; }

    /// <summary>The body as the type that the client sent.</summary>
    /// <typeparam name="T">A type that the client's JSON context knows.</typeparam>
    /// <exception cref="FakeServerException">There is no body, or the context does not know the type.</exception>
    public T Body<T>()
    {
        var type = ClientJson.TypeOf<T>(_json);
        return Bytes is { Length: > 0 } bytes && JsonSerializer.Deserialize(bytes, type) is { } body
            ? body
            : throw new FakeServerException($"{this} has no body.");
    }

    /// <summary>The value that stands in the address for a placeholder of the route.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    /// <param name="name">The placeholder's name.</param>
    /// <exception cref="FakeServerException">The route has no such placeholder.</exception>
    public T Path<T>(string name)
        where T : IParsable<T> =>
        RouteValues.Find(Route, Address, name) is { } value
            ? T.Parse(value, CultureInfo.InvariantCulture)
            : throw new FakeServerException($"{this}: the route {Route} has no placeholder {{{name}}}.");

    /// <summary>The value of a query parameter, the first one when there are several.</summary>
    /// <typeparam name="T">The type to read it as.</typeparam>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="value">The value.</param>
    /// <returns>False when the address has no such parameter.</returns>
    public bool TryQuery<T>(string name, [MaybeNullWhen(false)] out T value)
        where T : IParsable<T>
    {
        foreach (var pair in Address.Query.TrimStart('?').Split('&'))
        {
            var (key, text) = pair.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (pair[..at], pair[(at + 1)..]) : (pair, "");
            if (Uri.UnescapeDataString(key) == name)
            {
                value = T.Parse(Uri.UnescapeDataString(text), CultureInfo.InvariantCulture);
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Method and address.</summary>
    public override string ToString() => $"{Method} {Address.AbsoluteUri}";
}
