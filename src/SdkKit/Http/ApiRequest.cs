using System.Diagnostics.CodeAnalysis;
using SdkKit.Authorization;

namespace SdkKit.Http;

/// <summary>A request that knows its route template and under which host policy its address was made.</summary>
internal sealed class ApiRequest : HttpRequestMessage
{
    private readonly Uri _madeFor;
    private readonly HostPolicy _policy;

    public ApiRequest(HttpMethod method, string route, Uri address, HostPolicy policy)
        : base(method, address)
    {
        Route = route;
        (_madeFor, _policy) = (address, policy);
    }

    /// <summary>The path with its placeholders: fit for messages and metrics, where values are not.</summary>
    public string Route { get; }

    /// <summary>How often it went to the wire.</summary>
    public int Sends { get; set; }

    /// <summary>True while nobody has given the request another address than the one made below the client's checked base address.</summary>
    public bool IsPinnedBy(HostPolicy policy) => ReferenceEquals(policy, _policy) && ReferenceEquals(_madeFor, RequestUri);

    /// <summary>A request to an address that an answer or a caller named, absolute or relative to this one; none is made to a host that may not see the token.</summary>
    public bool TryFollow(HttpMethod method, string address, [NotNullWhen(true)] out ApiRequest? request)
    {
        request = Uri.TryCreate(_madeFor, address, out var target) && _policy.Allows(target)
            ? new ApiRequest(method, Route, target, _policy)
            : null;
        return request is not null;
    }

    /// <summary>The same request once more, for a sequence that is read again; the body is shared.</summary>
    public ApiRequest Copy()
    {
        var copy = new ApiRequest(Method, Route, _madeFor, _policy) { Content = Content };
        copy.TakeHeadersOf(this);
        return copy;
    }

    public void TakeHeadersOf(ApiRequest other)
    {
        foreach (var (name, values) in other.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }

        foreach (var (key, value) in other.Options)
        {
            ((IDictionary<string, object?>)Options)[key] = value;
        }
    }
}
