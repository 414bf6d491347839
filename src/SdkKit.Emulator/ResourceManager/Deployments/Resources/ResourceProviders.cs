namespace SdkKit.Emulator.ResourceManager.Deployments.Resources;

/// <summary>Who reads and writes which resources.</summary>
internal sealed class ResourceProviders(ServiceCalls calls)
{
    private readonly GraphProvider _graph = new(calls);

    public ManagerProvider Manager { get; } = new(calls);

    /// <param name="extension">Name of the extension that the resource is of, or <see langword="null"/>.</param>
    /// <param name="resource">The resource.</param>
    public IResourceProvider For(string? extension, DeclaredResource resource) => extension switch
    {
        null when resource.Extension is null => Manager,
        not null when extension.Equals(GraphProvider.Name, StringComparison.OrdinalIgnoreCase) => _graph,
        _ => throw DeploymentErrors.NotEmulated($"the extension '{extension}'"),
    };
}
