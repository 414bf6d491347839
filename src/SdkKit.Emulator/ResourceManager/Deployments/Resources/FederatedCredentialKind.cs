using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.ResourceManager.Deployments.Resources;

/// <summary>Federated credentials, whose name is that of the application, a slash and their own.</summary>
internal sealed class FederatedCredentialKind(ServiceCalls calls) : IGraphKind
{
    public IReadOnlyList<string> Keys { get; } = ["name"];

    public async Task<JsonObject?> ReadAsync(JsonObject properties, string target)
    {
        var credential = await GraphKey.FindAsync(calls, Path(properties), target).ConfigureAwait(false);
        credential?["name"] = properties.Text("name");
        return credential;
    }

    public Task WriteAsync(JsonObject properties, string target) => GraphKey.UpsertAsync(calls, Path(properties), GraphKey.Without(properties, "name"), target);

    private static string Path(JsonObject properties)
    {
        var name = properties.Text("name")!;
        var slash = name.LastIndexOf('/');
        return slash > 0
            ? $"{GraphKey.Of("applications", "uniqueName", name[..slash])}/{GraphKey.Of("federatedIdentityCredentials", "name", name[(slash + 1)..])}"
            : throw TemplateErrors.Invalid($"The name '{name}' of a federated credential must be that of its application, a slash and its own.");
    }
}
