using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Azure;
using SdkKit.Errors;

namespace SdkKit;

/// <summary>A result together with the status and headers that came with it.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public sealed class AzureResponse<T>
{
    private readonly HttpResponseHeaders _headers;
    private readonly HttpContentHeaders _contentHeaders;

    internal AzureResponse(HttpResponseMessage response, T? value)
    {
        (Status, Value) = ((int)response.StatusCode, value);
        (_headers, _contentHeaders) = (response.Headers, response.Content.Headers);
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The result, or the default when the service sent no body.</summary>
    public T? Value { get; }

    /// <summary>True for 304: the resource is still the version that <c>If-None-Match</c> named, and <see cref="Value"/> is the default.</summary>
    public bool IsNotModified => Status is 304;

    /// <summary>The id under which the service's support finds the request.</summary>
    public string? RequestId => AzureApiExceptionFactory.RequestIdOf(_headers);

    /// <summary>The resource's version, when the service sent one.</summary>
    public ETag? ETag => TryGetHeader("ETag", out var value) ? new ETag(value) : null;

    /// <summary>Looks up a header of the answer or of its body.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">Its value; several are joined by commas.</param>
    public bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = _headers.NonValidated.TryGetValues(name, out var values) || _contentHeaders.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;
        return value is not null;
    }
}
