using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.ResourceManager.Deployments.Resources;

/// <summary>Service principals by the id of their application.</summary>
internal sealed class ServicePrincipalKind(ServiceCalls calls) : IGraphKind
{
    public IReadOnlyList<string> Keys { get; } = ["appId"];

    public Task<JsonObject?> ReadAsync(JsonObject properties, string target) => GraphKey.FindAsync(calls, Path(properties), target);

    public Task WriteAsync(JsonObject properties, string target) => GraphKey.UpsertAsync(calls, Path(properties), GraphKey.Without(properties, "appId"), target);

    private static string Path(JsonObject properties) => GraphKey.Of("servicePrincipals", "appId", properties.Text("appId")!);
}
