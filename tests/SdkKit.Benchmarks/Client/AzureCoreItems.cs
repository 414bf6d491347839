using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace SdkKit.Benchmarks.Client;

/// <summary>What an Azure SDK library does for such a call: the pipeline with its default policies and a bearer policy, source-generated JSON.</summary>
internal sealed class AzureCoreItems
{
    private static readonly Uri Address = new("https://management.azure.com");
    private readonly HttpPipeline _pipeline;

    public AzureCoreItems(HttpClient client, TokenCredential credential)
    {
        var options = new Options { Transport = new HttpClientTransport(client) };
        _pipeline = HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(credential, "https://management.azure.com//.default"));
    }

    public Task<Item> GetAsync(string id, string apiVersion, CancellationToken cancellationToken) =>
        SendAsync(RequestMethod.Get, id, apiVersion, content: null, cancellationToken);

    public Task<Item> PostAsync(string id, string apiVersion, Item item, CancellationToken cancellationToken) =>
        SendAsync(RequestMethod.Post, id, apiVersion, RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(item, ItemJson.Default.Item)), cancellationToken);

    private async Task<Item> SendAsync(RequestMethod method, string id, string apiVersion, RequestContent? content, CancellationToken cancellationToken)
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(Address);
        message.Request.Uri.AppendPath("/items/", escape: false);
        message.Request.Uri.AppendPath(id, escape: true);
        message.Request.Uri.AppendQuery("api-version", apiVersion, escapeValue: true);
        message.Request.Headers.Add("Accept", "application/json");
        if (content is not null)
        {
            message.Request.Headers.Add("Content-Type", "application/json");
            message.Request.Content = content;
        }

        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return message.Response.IsError
            ? throw new RequestFailedException(message.Response)
            : JsonSerializer.Deserialize(message.Response.Content.ToMemory().Span, ItemJson.Default.Item)!;
    }

    private sealed class Options : ClientOptions;
}
