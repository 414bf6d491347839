using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Resources;

/// <summary>Resources of Resource Manager.</summary>
internal sealed class ManagerProvider(ServiceCalls calls) : IResourceProvider
{
    public string Identify(DeclaredResource resource) => resource.Id!;

    public IReadOnlyList<string> Keys(string type) => [];

    public async Task<JsonObject?> ReadAsync(DeclaredResource resource)
    {
        var answer = await calls.ManagerAsync("GET", resource.Id!, Version(resource)).ConfigureAwait(false);
        return answer.IsMissing ? null : ServiceCalls.Require(answer, resource.Id!);
    }

    public async Task<JsonObject> WriteAsync(DeclaredResource resource) =>
        ServiceCalls.Require(await calls.ManagerAsync("PUT", resource.Id!, Version(resource), resource.Body.DeepClone()).ConfigureAwait(false), resource.Id!);

    private static string Version(DeclaredResource resource) => resource.ApiVersion ?? throw TemplateErrors.Invalid($"The resource '{resource.Symbol}' has no apiVersion.");
}
