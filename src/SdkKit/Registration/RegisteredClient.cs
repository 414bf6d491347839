using Microsoft.Extensions.DependencyInjection;
using SdkKit.Http;

namespace SdkKit.Registration;

/// <summary>A client in the program's services, the only one of its interface or one of several by name.</summary>
internal sealed record RegisteredClient(ClientDefinition Definition, string? Name)
{
    /// <summary>Under which its <see cref="HttpClient"/>, its options and its pipeline are registered; it ends in the name.</summary>
    public string Key => Name is null ? Definition.Key : $"{Definition.Key}:{Name}";

    /// <summary>Its section below <c>SdkKit:Clients</c>, and its name in messages.</summary>
    public string Section => Name ?? Definition.Name;

    public AzureApi CreateApi(IServiceProvider provider) => new(
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(Key),
        provider.GetRequiredKeyedService<ClientPipeline>(Key).Settings);
}
