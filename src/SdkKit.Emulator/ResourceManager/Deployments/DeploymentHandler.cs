using System.Text.Json.Nodes;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.ResourceManager.Deployments.Preview;
using SdkKit.Emulator.ResourceManager.Deployments.Resources;
using SdkKit.Emulator.ResourceManager.Operations;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>Deployments of templates to the tenant, a management group, the subscription and resource groups. Source: REST reference "Deployments", 2025-04-01.</summary>
internal sealed class DeploymentHandler(EmulatorState state, DeploymentHistory history, InnerRequests services, AccessEvaluator access, LongRunningOperations operations, TimeProvider clock) : IArmHandler
{
    private const string FirstVersionWithExtensions = "2025";

    public async Task<JsonAnswer?> TryHandleAsync(ArmRequest request)
    {
        if (request.Path.NamesUnder("Microsoft.Resources", "deployments") is not { } names)
        {
            return null;
        }

        var target = new DeploymentTarget(request.Path.ExtendedScope == "/" ? "" : request.Path.ExtendedScope);
        DeploymentScopes.Require(state, ArmPath.Parse(target.Id));
        return (request.Method, names) switch
        {
            ("GET", []) => new JsonAnswer(200, new JsonObject { ["value"] = new JsonArray([.. history.At(target).Select(record => DeploymentJson.Write(record))]) }),
            ("GET", [var name]) => new JsonAnswer(200, DeploymentJson.Write(Find(target, name))),
            ("PUT", [var name]) => await PutAsync(request, DeploymentDescription.Read(target, name, await request.ReadBodyAsync().ConfigureAwait(false), isKept: true)).ConfigureAwait(false),
            ("DELETE", [var name]) => history.Remove(target.DeploymentId(name)) ? operations.Begin(request) : new JsonAnswer(204),
            ("GET", [var name, var part, .. var rest]) => Get(Find(target, name), part, rest),
            ("POST", [var name, var action]) => await PostAsync(request, target, name, action).ConfigureAwait(false),
            _ => null,
        };
    }

    private static JsonAnswer? Get(DeploymentRecord record, string part, string[] rest) => (part.ToUpperInvariant(), rest) switch
    {
        ("OPERATIONS", []) => new JsonAnswer(200, new JsonObject { ["value"] = new JsonArray([.. record.Operations.Select(operation => DeploymentJson.Write(record, operation))]) }),
        ("OPERATIONS", [var id]) => new JsonAnswer(200, DeploymentJson.Write(record, record.Operations.FirstOrDefault(operation => operation.Id == id) ?? throw DeploymentErrors.NotFound(id))),
        ("OPERATIONSTATUSES", [_]) => new JsonAnswer(200, Status(record)),
        _ => null,
    };

    private static JsonObject Status(DeploymentRecord record)
    {
        var status = new JsonObject { ["status"] = record.ProvisioningState };
        if (record.Failure is { } failure)
        {
            status["error"] = DeploymentJson.Error(failure);
        }

        return status;
    }

    /// <summary>A template is checked before, deployed while the request lasts, and said to be under way, as clients know it.</summary>
    private async Task<JsonAnswer> PutAsync(ArmRequest request, DeploymentDescription description)
    {
        var existing = history.Find(description.Id);
        if (existing?.Description.Location is { } location && !location.Equals(description.Location, StringComparison.OrdinalIgnoreCase))
        {
            throw DeploymentErrors.OtherLocation(description.Name, location);
        }

        try
        {
            await RunAsync(request, description, new Deploying(history, access, state, request.Caller, clock)).ConfigureAwait(false);
        }
        catch (DeploymentFailure)
        {
            // The history says what failed, where clients ask for it.
        }

        var record = Find(description.Target, description.Name);
        var (called, headers) = (request.Context.Request, request.Context.Response.Headers);
        headers["Azure-AsyncOperation"] = $"https://{called.Host}{description.Id}/operationStatuses/{record.CorrelationId:N}?api-version={called.Query["api-version"]}";
        headers.RetryAfter = "1";
        return new JsonAnswer(existing is null ? 201 : 200, DeploymentJson.Write(record, "Accepted"));
    }

    private async Task<JsonAnswer?> PostAsync(ArmRequest request, DeploymentTarget target, string name, string action) => action.ToUpperInvariant() switch
    {
        "VALIDATE" => await ValidateAsync(request, DeploymentDescription.Read(target, name, await request.ReadBodyAsync().ConfigureAwait(false), isKept: true)).ConfigureAwait(false),
        "WHATIF" => await PreviewAsync(request, target, name, await request.ReadBodyAsync().ConfigureAwait(false)).ConfigureAwait(false),
        "EXPORTTEMPLATE" => new JsonAnswer(200, new JsonObject { ["template"] = Find(target, name).Description.Template.DeepClone() }),
        "CANCEL" => throw DeploymentErrors.NotRunning(Find(target, name).Description.Name),
        _ => null,
    };

    private async Task<JsonAnswer> ValidateAsync(ArmRequest request, DeploymentDescription description)
    {
        var preview = new Previewing(state);
        try
        {
            await RunAsync(request, description, preview).ConfigureAwait(false);
        }
        catch (DeploymentFailure failure)
        {
            throw new AzureErrorException(400, failure.Code, failure.Message);
        }

        var record = new DeploymentRecord(description) { CorrelationId = Guid.NewGuid(), Timestamp = clock.GetUtcNow() };
        var json = DeploymentJson.Write(record);
        json["properties"]!["validatedResources"] = new JsonArray([.. preview.Changes.Where(change => change.ResourceId is not null).Select(change => new JsonObject { ["id"] = change.ResourceId })]);
        return new JsonAnswer(200, json);
    }

    private async Task<JsonAnswer> PreviewAsync(ArmRequest request, DeploymentTarget target, string name, JsonObject body)
    {
        var description = DeploymentDescription.Read(target, name, body, isKept: false);
        var preview = new Previewing(state);
        var result = new JsonObject { ["status"] = "Succeeded" };
        try
        {
            await RunAsync(request, description, preview).ConfigureAwait(false);
            var hasPayloads = body["properties"].Member("whatIfSettings").Member("resultFormat")?.ToString().Equals("ResourceIdOnly", StringComparison.OrdinalIgnoreCase) != true;
            var needsId = string.CompareOrdinal(request.Context.Request.Query["api-version"], FirstVersionWithExtensions) < 0;
            result["properties"] = new JsonObject { ["correlationId"] = Guid.NewGuid().ToString(), ["changes"] = new JsonArray([.. preview.Changes.Select(change => change.ToJson(hasPayloads, needsId))]), ["diagnostics"] = new JsonArray() };
        }
        catch (DeploymentFailure failure)
        {
            result = new JsonObject { ["status"] = "Failed", ["error"] = new JsonObject { ["code"] = failure.Code, ["message"] = failure.Message, ["target"] = failure.Target } };
        }

        return operations.Begin(request, new JsonAnswer(200, result));
    }

    private Task<JsonObject> RunAsync(ArmRequest request, DeploymentDescription description, IResourceWork work)
    {
        var calls = new ServiceCalls(request.Context, request.Caller, services, state);
        return new TemplateRun(description, work, new ResourceProviders(calls), new TemplateSurroundings(state)).RunAsync();
    }

    private DeploymentRecord Find(DeploymentTarget target, string name) => history.Find(target.DeploymentId(name)) ?? throw DeploymentErrors.NotFound(name);
}
