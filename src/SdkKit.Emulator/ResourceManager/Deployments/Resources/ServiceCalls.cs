using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Graph;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.ResourceManager.Deployments.Resources;

/// <summary>The requests of a deployment to the services, in the name of who asked for it.</summary>
internal sealed class ServiceCalls(HttpContext context, Caller caller, InnerRequests services, EmulatorState state)
{
    public Task<InnerAnswer> ManagerAsync(string method, string id, string apiVersion, JsonNode? body = null) =>
        SendAsync(method, new Uri($"https://management.azure.com{id}?api-version={Uri.EscapeDataString(apiVersion)}"), body, caller);

    public Task<InnerAnswer> GraphAsync(string method, string path, JsonNode? body = null, bool createsIfMissing = false)
    {
        var roles = state.ServicePrincipals.FirstOrDefault(principal => principal.Id == caller.ObjectId)?.AppRoles ?? [];
        return SendAsync(
            method,
            new Uri($"{GraphAnswer.Root}/{path}"),
            body,
            caller with { Roles = [.. roles.Where(role => role.ResourceAppId == GraphPermissions.ResourceAppId).Select(role => role.Value)] },
            createsIfMissing ? new Dictionary<string, string> { ["Prefer"] = "create-if-missing" } : []);
    }

    /// <summary>The answer's body; a refusal ends the deployment.</summary>
    public static JsonObject Require(InnerAnswer answer, string target) => answer.IsSuccess
        ? answer.Body as JsonObject ?? []
        : throw new DeploymentFailure(answer.Refusal.Code, answer.Refusal.Message, target);

    private Task<InnerAnswer> SendAsync(string method, Uri address, JsonNode? body, Caller by, Dictionary<string, string>? headers = null) =>
        services.SendAsync(context, new InnerRequest(method, address) { Body = body, Caller = by, Headers = headers ?? [] });
}
