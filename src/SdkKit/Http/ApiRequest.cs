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
}
