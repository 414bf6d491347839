using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Graph.OData;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.Graph.Applications;

internal static class ApplicationEndpoints
{
    private const string Set = "applications";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup("").RequirePermission(GraphPermissions.ReadApplications);
        var write = routes.MapGroup("").RequirePermission(GraphPermissions.WriteApplications);
        read.MapGet("/applications", List);
        write.MapPost("/applications", async (HttpRequest request, ApplicationStore store) =>
        {
            var (application, secretText) = store.Create(await GraphBody.ReadAsync(request), RequestFacts.Of(request.HttpContext).Principal);
            return Created(store, application, secretText);
        });
        foreach (var key in ApplicationKey.All)
        {
            MapKey(read, write, key);
        }
    }

    private static void MapKey(RouteGroupBuilder read, RouteGroupBuilder write, ApplicationKey by)
    {
        read.MapGet(by.Template, (HttpRequest request, string key, ApplicationStore store) =>
            GraphAnswer.Entity(200, Set, ODataList.Select(request.Query["$select"], store.ToJson(store.Get(by, key), KeyCredentials.AreSelected(request)))));
        write.MapDelete(by.Template, (string key, ApplicationStore store) =>
        {
            store.Delete(by, key);
            return GraphAnswer.NoContent;
        });
        write.MapPatch(by.Template, (HttpRequest request, string key, ApplicationStore store) => PatchAsync(request, by, key, store));
        write.MapPost(by.Template + "/addPassword", async (HttpRequest request, string key, ApplicationStore store) =>
            AddPassword(store, by, key, await GraphBody.ReadAsync(request)));
        write.MapPost(by.Template + "/removePassword", async (HttpRequest request, string key, ApplicationStore store) =>
        {
            var body = await GraphBody.ReadAsync(request);
            store.RemovePassword(by, key, body.Text("keyId") ?? throw GraphErrors.MissingProperty("keyId", "PasswordCredential"));
            return GraphAnswer.NoContent;
        });
    }

    private static JsonAnswer List(HttpRequest request, ApplicationStore store, EmulatorState state) =>
        ODataList.Answer(request, Set, "Application", ApplicationJson.All, state.Applications.Select(store.ToListed));

    private static async Task<JsonAnswer> PatchAsync(HttpRequest request, ApplicationKey by, string key, ApplicationStore store)
    {
        var body = await GraphBody.ReadAsync(request).ConfigureAwait(false);
        var mayCreate = by == ApplicationKey.UniqueName && Preferences.CreateIfMissing(request);
        return store.Upsert(by, key, body, mayCreate, RequestFacts.Of(request.HttpContext).Principal) is { } created ? Created(store, created, secretText: null) : GraphAnswer.NoContent;
    }

    private static JsonAnswer AddPassword(ApplicationStore store, ApplicationKey by, string key, System.Text.Json.Nodes.JsonObject body)
    {
        var (password, secretText) = store.AddPassword(by, key, body);
        return GraphAnswer.Complex(200, "microsoft.graph.passwordCredential", PasswordJson.Write(password, secretText));
    }

    private static JsonAnswer Created(ApplicationStore store, EmulatedApplication application, string? secretText)
    {
        var json = store.ToJson(application);
        if (secretText is not null)
        {
            json["passwordCredentials"]![0]!["secretText"] = secretText;
        }

        return GraphAnswer.Entity(201, Set, json);
    }
}
