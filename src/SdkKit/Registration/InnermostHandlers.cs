using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace SdkKit.Registration;

/// <summary>Adds a client's own handlers after every other one, and keeps their token out of the log.</summary>
internal sealed class InnermostHandlers(string key) : IPostConfigureOptions<HttpClientFactoryOptions>
{
    public void PostConfigure(string? name, HttpClientFactoryOptions options)
    {
        if (name == key)
        {
            // Whatever the program lets its log show of its own headers, the token is not among it.
            var isRedacted = options.ShouldRedactHeaderValue;
            options.ShouldRedactHeaderValue = header => header.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || isRedacted(header);
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
