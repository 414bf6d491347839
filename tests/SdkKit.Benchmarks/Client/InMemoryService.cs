using System.Net.Http.Headers;

namespace SdkKit.Benchmarks.Client;

/// <summary>The cheapest transport: reads what the wire would read of the request, headers and body, and answers from memory.</summary>
internal sealed class InMemoryService : HttpMessageHandler
{
    private static readonly byte[] Answer = """{"id":"17","name":"seventeen","size":17,"tags":["a","b"]}"""u8.ToArray();
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    public string? LastAuthorization { get; private set; }

    public string? LastAddress { get; private set; }

    public bool IsRecording { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var length = 0;
        foreach (var (_, values) in request.Headers.NonValidated)
        {
            foreach (var value in values)
            {
                length += value.Length;
            }
        }

        if (IsRecording)
        {
            LastAuthorization = request.Headers.NonValidated["Authorization"].ToString();
            LastAddress = request.RequestUri!.AbsoluteUri;
        }

        if (request.Content is { } body)
        {
            await body.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        }

        var content = new ByteArrayContent(Answer);
        content.Headers.ContentType = Json;
        return new HttpResponseMessage { Content = content, RequestMessage = length > 0 ? request : null };
    }
}
