using System.Diagnostics.CodeAnalysis;
using SdkKit.Authorization;
using SdkKit.Registration;

namespace SdkKit.Http;

/// <summary>A request that knows its route template and under which host policy its address was made.</summary>
internal sealed class ApiRequest : HttpRequestMessage
{
    private readonly Uri _madeFor;

    public ApiRequest(HttpMethod method, string route, Uri address, ClientSettings settings)
        : base(method, address)
    {
        Route = route;
        (_madeFor, Settings) = (address, settings);
    }

    /// <summary>The path with its placeholders: fit for messages and metrics, where values are not.</summary>
    public string Route { get; }

    /// <summary>What the client that made the request has decided.</summary>
    public ClientSettings Settings { get; }

    /// <summary>How often it went to the wire.</summary>
    public int Sends { get; set; }

    /// <summary>True while nobody has given the request another address than the one made below the client's checked base address.</summary>
    public bool IsPinnedBy(HostPolicy policy) => ReferenceEquals(policy, Settings.Hosts) && ReferenceEquals(_madeFor, RequestUri);

    /// <summary>A request to an address that an answer or a caller named, absolute or relative to this one; none is made to a host that may not see the token.</summary>
    public bool TryFollow(HttpMethod method, string address, [NotNullWhen(true)] out ApiRequest? request)
    {
        request = Uri.TryCreate(_madeFor, address, out var target) && Settings.Hosts.Allows(target)
            ? new ApiRequest(method, Route, target, Settings)
            : null;
        return request is not null;
    }

    /// <summary>The same request once more, for a sequence that is read again; the body is shared.</summary>
    public ApiRequest Copy()
    {
        var copy = new ApiRequest(Method, Route, _madeFor, Settings) { Content = Content };
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
