using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace SdkKit.Registration;

/// <summary>Adds a client's own handlers after every other one.</summary>
internal sealed class InnermostHandlers(string key) : IPostConfigureOptions<HttpClientFactoryOptions>
{
    public void PostConfigure(string? name, HttpClientFactoryOptions options)
    {
        if (name == key)
        {
            options.HttpMessageHandlerBuilderActions.Add(builder =>
            {
                foreach (var handler in builder.Services.GetRequiredKeyedService<ClientPipeline>(key).CreateHandlers())
                {
                    builder.AdditionalHandlers.Add(handler);
                }
            });
        }
    }
}
