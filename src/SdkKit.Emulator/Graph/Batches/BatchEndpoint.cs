using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.Graph.Batches;

/// <summary>Several requests in one. Source: Graph "Combine multiple HTTP requests using JSON batching".</summary>
internal static class BatchEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGroup("").RequirePermission().MapPost("/$batch", AnswerAsync);

    private static async Task<JsonAnswer> AnswerAsync(HttpContext context, InnerRequests services)
    {
        var steps = Batch.Read(await GraphBody.ReadAsync(context.Request));
        var answers = new Dictionary<string, InnerAnswer>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            answers[step.Id] = step.DependsOn.Any(id => !answers[id].IsSuccess)
                ? FailedDependency()
                : await services.SendAsync(context, step.ToRequest(context.Request));
        }

        return new JsonAnswer(200, new JsonObject { ["responses"] = new JsonArray([.. answers.Select(answer => ToJson(answer.Key, answer.Value))]) });
    }

    private static JsonObject ToJson(string id, InnerAnswer answer)
    {
        var headers = new JsonObject();
        foreach (var name in (string[])["Location", "Retry-After", "Content-Type"])
        {
            if (answer.Headers.TryGetValue(name, out var value))
            {
                headers[name] = value;
            }
        }

        var json = new JsonObject { ["id"] = id, ["status"] = answer.Status, ["headers"] = headers };
        if (answer.Body is not null)
        {
            json["body"] = answer.Body;
        }

        return json;
    }

    private static InnerAnswer FailedDependency() => new(
        StatusCodes.Status424FailedDependency,
        new JsonObject { ["error"] = new JsonObject { ["code"] = "FailedDependency", ["message"] = "A request that this one depends on has failed." } },
        new Dictionary<string, string>());
}
