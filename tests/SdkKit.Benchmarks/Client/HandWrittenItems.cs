using System.Buffers;
using System.Text.Json;

namespace SdkKit.Benchmarks.Client;

/// <summary>What a careful programmer writes for this one API: headers read, pooled buffer, source-generated JSON, the header's text kept.</summary>
internal sealed class HandWrittenItems(HttpClient client, string authorization)
{
    public Task<Item> GetAsync(string id, string apiVersion, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, Address(id, apiVersion)), cancellationToken);

    public Task<Item> PostAsync(string id, string apiVersion, Item item, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(item, ItemJson.Default.Item));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, Address(id, apiVersion)) { Content = content }, cancellationToken);
    }

    private static Uri Address(string id, string apiVersion) =>
        new($"https://management.azure.com/items/{Uri.EscapeDataString(id)}?api-version={Uri.EscapeDataString(apiVersion)}");

    private async Task<Item> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        using var request = message;
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent((int)(response.Content.Headers.ContentLength ?? 4096));
        try
        {
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Deserialize(buffer.AsSpan(0, length), ItemJson.Default.Item)!;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
