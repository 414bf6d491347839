using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using SdkKit.Catalog;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>Decides where a client's requests go: to its service's endpoints, or to an address of its own.</summary>
internal static class EndpointReader
{
    // Nearly all clients of a service have its own addresses: one list for all of them.
    private static readonly ConcurrentDictionary<string, EquatableList<EndpointModel>> Usual = new(StringComparer.Ordinal);

    public static EquatableList<EndpointModel> Read(ClientContext client, AttributeData attribute, out string service)
    {
        service = ServiceName(attribute) ?? "";
        var address = attribute.Text("BaseAddress");
        var audience = attribute.Text("Audience");
        if (address is not null && !address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            client.Report(ClientProblemIds.InsecureBaseAddress, attribute.Place(client.Type), address);
            return EquatableList<EndpointModel>.Empty;
        }

        if (attribute.Named("Service") is not null)
        {
            if (ServiceCatalog.TryFind(service, out var entry))
            {
                return address is null && audience is null ? Usual.GetOrAdd(entry.Name, _ => Adapt(entry, address: null, audience: null)) : Adapt(entry, address, audience);
            }
        }
        else if (address is not null && audience is not null)
        {
            return new[] { new EndpointModel("*", address, new[] { HostOf(address) }.ToEquatableList(), audience) }.ToEquatableList();
        }

        client.Report(ClientProblemIds.UnknownAddress, attribute.Place(client.Type), client.Type.Name);
        return EquatableList<EndpointModel>.Empty;
    }

    /// <summary>The enum member behind the number in the attribute.</summary>
    private static string? ServiceName(AttributeData attribute) =>
        attribute.Named("Service") is { Value: { } number, Type: { } type }
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => Equals(member.ConstantValue, number))?.Name
            : null;

    private static EquatableList<EndpointModel> Adapt(ServiceEntry entry, string? address, string? audience) =>
        entry.Endpoints.Select(endpoint => Adapt(endpoint, address, audience)).ToEquatableList();

    /// <summary>An address of one's own counts in the cloud whose hosts it is of; the token still goes to the service's hosts only.</summary>
    private static EndpointModel Adapt(ServiceEndpoint endpoint, string? address, string? audience) => new(
        endpoint.Cloud,
        address is not null && endpoint.Hosts.Any(host => SharesDomain(host, HostOf(address))) ? address : endpoint.BaseAddress,
        endpoint.Hosts.ToEquatableList(),
        audience ?? endpoint.Audience);

    private static bool SharesDomain(string pattern, string host)
    {
        var fixedPart = pattern.Substring(pattern.LastIndexOf('}') + 1);
        return host.EndsWith(fixedPart, StringComparison.OrdinalIgnoreCase);
    }

    private static string HostOf(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = address.IndexOfAny([':', '/', '?', '#'], start);
        return end < 0 ? address.Substring(start) : address.Substring(start, end - start);
    }
}
