using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.ResourceManager.Deployments.Resources;

/// <summary>The Microsoft Graph extension: its resources are found by their keys, and made when there is none. Source: "Microsoft Graph Bicep extension", type reference v1.0.</summary>
internal sealed class GraphProvider(ServiceCalls calls) : IResourceProvider
{
    public const string Name = "MicrosoftGraph";

    private const string Prefix = "Microsoft.Graph/";

    private readonly Dictionary<string, IGraphKind> _kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["applications"] = new ApplicationKind(calls),
        ["applications/federatedIdentityCredentials"] = new FederatedCredentialKind(calls),
        ["servicePrincipals"] = new ServicePrincipalKind(calls),
        ["appRoleAssignedTo"] = new AppRoleKind(calls),
    };

    public string Identify(DeclaredResource resource) => $"{resource.Type}({string.Join(", ", Keys(resource.Type).Select(key => $"{key}='{resource.Body.Text(key)}'"))})";

    public IReadOnlyList<string> Keys(string type) => Kind(type).Keys;

    public Task<JsonObject?> ReadAsync(DeclaredResource resource) => Verified(resource).ReadAsync(resource.Body, Identify(resource));

    public async Task<JsonObject> WriteAsync(DeclaredResource resource)
    {
        var kind = Verified(resource);
        await kind.WriteAsync(resource.Body, Identify(resource)).ConfigureAwait(false);
        return await kind.ReadAsync(resource.Body, Identify(resource)).ConfigureAwait(false) ?? throw new DeploymentFailure("NotFound", "The resource is not there after it was written.", Identify(resource));
    }

    private IGraphKind Verified(DeclaredResource resource)
    {
        var kind = Kind(resource.Type);
        return kind.Keys.FirstOrDefault(key => string.IsNullOrEmpty(resource.Body.Text(key))) is { } missing
            ? throw TemplateErrors.Invalid($"The resource '{resource.Symbol}' lacks the property '{missing}', by which it is found.")
            : kind;
    }

    private IGraphKind Kind(string type) => type.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && _kinds.TryGetValue(type[Prefix.Length..], out var kind)
        ? kind
        : throw DeploymentErrors.NotEmulated($"resources of the type '{type}'");
}
