using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Proxy;

namespace SdkKit.Emulator.FederatedIssuers;

/// <summary>Where jobs ask for the token that says which job they are.</summary>
internal static class JobEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var gitHub = routes.MapGroup("").RequireHost(JobHosts.GitHub);
        gitHub.MapGet("/{run}/idtoken", (HttpRequest request, JobTokens tokens) => tokens.Job is { IsGitHub: true } && tokens.Accepts(request.Headers.Authorization)
            ? new JsonAnswer(200, new JsonObject { ["count"] = 1, ["value"] = tokens.Create(request.Query["audience"].FirstOrDefault() ?? "https://github.com") })
            : new JsonAnswer(401, ProxyReply.Body("Unauthorized", "the job has no such token.")));
        gitHub.Map("/{**path}", () => new JsonAnswer(404));

        var devOps = routes.MapGroup("").RequireHost(JobHosts.AzureDevOps);
        devOps.MapPost("/{organization}/_apis/oidctoken", (HttpRequest request, JobTokens tokens) =>
            tokens.Job is { IsAzureDevOps: true } && tokens.Accepts(request.Headers.Authorization) && request.Query["serviceConnectionId"] == tokens.ServiceConnectionId.ToString()
                ? new JsonAnswer(200, new JsonObject { ["oidcToken"] = tokens.Create("api://AzureADTokenExchange") })
                : new JsonAnswer(401, ProxyReply.Body("Unauthorized", "the job has no such token, or no such service connection.")));
        devOps.Map("/{**path}", () => new JsonAnswer(404));
    }
}
