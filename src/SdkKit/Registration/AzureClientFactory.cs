using Azure.Core;
using SdkKit.Credentials;
using SdkKit.Registration;

namespace SdkKit.Http;

/// <summary>Builds the pipeline of a client that is made without dependency injection; generated clients call it.</summary>
public static class AzureClientFactory
{
    /// <summary>Builds the pipeline.</summary>
    /// <param name="definition">The client.</param>
    /// <param name="credential">The credential; null reads the <c>AZURE_*</c> variables.</param>
    /// <param name="options">What differs from the defaults.</param>
    /// <exception cref="SdkKitConfigurationException">A value is missing or wrong.</exception>
    public static AzureApi Create(ClientDefinition definition, TokenCredential? credential = null, AzureClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        options ??= new AzureClientOptions();
        var logger = ClientPipeline.CreateLogger(options.LoggerFactory, definition.Name);
        var pipeline = new ClientPipeline(definition, options, options.Credential ?? credential ?? Own(options), logger);
        var handler = options.Transport ?? ClientPipeline.CreateTransport();
        foreach (var outer in pipeline.CreateHandlers().Reverse())
        {
            outer.InnerHandler = handler;
            handler = outer;
        }

        // A transport that the caller brought stays the caller's to dispose, as the client's lifetime is not told to anybody.
        var client = new HttpClient(handler, disposeHandler: options.Transport is null);
        ClientPipeline.Prepare(client);
        return new AzureApi(client, pipeline.Settings);
    }

    // A client of another cloud signs in where that cloud does.
    private static SdkKitCredential Own(AzureClientOptions options) =>
        new(CredentialSettings.From(configuration: null, cloud: options.Cloud));
}
