using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Graph.Applications;
using SdkKit.Emulator.Graph.ServicePrincipals;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.Graph.Owners;

/// <summary>Who owns an application: whoever does may add credentials to it, and so sign in as it.</summary>
internal static class OwnerEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup("").RequirePermission(GraphPermissions.ReadApplications);
        var write = routes.MapGroup("").RequirePermission(GraphPermissions.WriteApplications);
        foreach (var by in ApplicationKey.All)
        {
            var all = $"{by.Template}/owners";
            read.MapGet(all, (string key, OwnerStore owners, ServicePrincipalStore principals) =>
                GraphAnswer.Collection("directoryObjects", owners.List(by, key).Select(owner => Typed(principals.ToJson(owner)))));
            write.MapPost($"{all}/$ref", async (HttpRequest request, string key, OwnerStore owners) =>
            {
                owners.Add(by, key, await ReferenceAsync(request));
                return GraphAnswer.NoContent;
            });
            write.MapDelete($"{all}/{{owner}}/$ref", (string key, string owner, OwnerStore owners) =>
            {
                owners.Remove(by, key, owner);
                return GraphAnswer.NoContent;
            });
        }
    }

    /// <summary>The object id at the end of an address such as <c>https://graph.microsoft.com/v1.0/directoryObjects/{id}</c>.</summary>
    private static async Task<string> ReferenceAsync(HttpRequest request)
    {
        var body = await JsonBody.ReadAsync(request).ConfigureAwait(false) ?? throw GraphErrors.MalformedBody();
        var address = body.Text("@odata.id") ?? throw GraphErrors.MissingProperty("@odata.id", "Reference");
        return address[(address.LastIndexOf('/') + 1)..];
    }

    private static JsonObject Typed(JsonObject owner)
    {
        owner.Insert(0, "@odata.type", "#microsoft.graph.servicePrincipal");
        return owner;
    }
}
