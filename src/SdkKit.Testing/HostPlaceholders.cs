using SdkKit.Http;

namespace SdkKit.Testing;

/// <summary>Values for the placeholders in a service's host names, so that a test need not know of them.</summary>
internal static class HostPlaceholders
{
    public static void Fill(ClientDefinition definition, AzureClientOptions options)
    {
        foreach (var endpoint in definition.Endpoints)
        {
            foreach (var part in endpoint.BaseAddress.Split('{').Skip(1))
            {
                var name = part[..part.IndexOf('}', StringComparison.Ordinal)];
                options.Values.TryAdd(name, name);
            }
        }
    }
}
