using SdkKit.Catalog;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator;

/// <summary>What of a client is in the manifest: an edit that leaves this alone leaves the manifest alone.</summary>
internal static class ManifestFactory
{
    public static ManifestClient Describe(ClientModel client) => new()
    {
        Name = client.Name,
        Interface = client.FullName,
        Service = client.Service,
        Roles = client.Roles.Concat(client.Methods.SelectMany(method => method.Roles)).SelectMany(Resolve).Distinct().ToEquatableList(),
        Operations = client.Methods.Where(method => method.Call is not null)
            .Select(method => new ManifestOperation { Method = method.Call!.Verb, Route = method.Call.Route })
            .Distinct()
            .ToEquatableList(),
    };

    /// <summary>A role that the catalogue does not know is an error of its own and grants nothing.</summary>
    private static IEnumerable<ManifestRole> Resolve(RoleModel role)
    {
        if (RoleCatalog.TryFind(role.Role, out var known))
        {
            yield return new ManifestRole { Role = known.Name, RoleId = known.Id, Scope = role.Scope };
        }
    }
}
