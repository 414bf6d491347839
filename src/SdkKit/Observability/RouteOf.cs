using SdkKit.Http;

namespace SdkKit.Observability;

/// <summary>The path of a request with its placeholders, never with their values.</summary>
internal static class RouteOf
{
    public static string Template(HttpRequestMessage request) => request is ApiRequest own ? Path(own.Route) : "";

    private static string Path(string route)
    {
        var query = route.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? route : route[..query];
    }
}
