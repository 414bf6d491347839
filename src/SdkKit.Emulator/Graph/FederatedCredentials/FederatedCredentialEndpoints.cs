using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Graph.Applications;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.FederatedCredentials;

internal static class FederatedCredentialEndpoints
{
    private const string Set = "federatedIdentityCredentials";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup("").RequirePermission(GraphPermissions.ReadApplications);
        var write = routes.MapGroup("").RequirePermission(GraphPermissions.WriteApplications);
        foreach (var by in ApplicationKey.All)
        {
            var all = $"{by.Template}/{Set}";
            read.MapGet(all, (string key, FederatedCredentialStore store) => GraphAnswer.Collection(Set, store.List(by, key).Select(ToJson)));
            write.MapPost(all, async (HttpRequest request, string key, FederatedCredentialStore store) =>
                GraphAnswer.Entity(201, Set, ToJson(store.Create(by, key, await GraphBody.ReadAsync(request)))));
            foreach (var one in (string[])[$"{all}/{{credential}}", $"{all}(name='{{credential}}')"])
            {
                MapOne(read, write, by, one);
            }
        }
    }

    private static void MapOne(RouteGroupBuilder read, RouteGroupBuilder write, ApplicationKey by, string template)
    {
        read.MapGet(template, (string key, string credential, FederatedCredentialStore store) =>
            GraphAnswer.Entity(200, Set, ToJson(store.Get(by, key, credential))));
        write.MapPatch(template, (HttpRequest request, string key, string credential, FederatedCredentialStore store) =>
            PatchAsync(request, by, key, credential, store));
        write.MapDelete(template, (string key, string credential, FederatedCredentialStore store) =>
        {
            store.Delete(by, key, credential);
            return GraphAnswer.NoContent;
        });
    }

    private static async Task<JsonAnswer> PatchAsync(HttpRequest request, ApplicationKey by, string key, string credential, FederatedCredentialStore store)
    {
        var body = await GraphBody.ReadAsync(request).ConfigureAwait(false);
        return store.Upsert(by, key, credential, body, Preferences.CreateIfMissing(request)) is { } created
            ? GraphAnswer.Entity(201, Set, ToJson(created))
            : GraphAnswer.NoContent;
    }

    private static JsonObject ToJson(EmulatedFederatedCredential credential) => new()
    {
        ["id"] = credential.Id,
        ["name"] = credential.Name,
        ["issuer"] = credential.Issuer,
        ["subject"] = credential.Subject,
        ["description"] = credential.Description,
        ["audiences"] = new JsonArray(credential.Audience),
    };
}
