using System.Text.Json.Nodes;
using SdkKit.Emulator.ResourceManager.Deployments.Resources;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>What is done about the resources of a template, and of the templates in it: they are deployed, or what would change is noted.</summary>
internal interface IResourceWork
{
    /// <summary>Whether values that are not known yet may stay open, as nothing is made of them.</summary>
    bool IsPreview { get; }

    /// <summary>Begins a template; whoever may not deploy there is refused.</summary>
    Task BeginAsync(DeploymentDescription deployment);

    /// <summary>Does it, and answers how the resource is then; <see langword="null"/> when only the deployment will tell.</summary>
    Task<JsonObject?> DoAsync(DeclaredResource resource, IResourceProvider provider);

    /// <summary>Notes a resource of which not even the id can be known before the deployment.</summary>
    void Open(string symbol, string type, string name, DeploymentDescription deployment);

    /// <summary>Ends a template.</summary>
    void End(DeploymentDescription deployment, JsonObject outputs, DeploymentFailure? failure);
}
