using System.Net;
using System.Text;

namespace SdkKit.Tests.Clients;

/// <summary>A service in memory: answers what the test says and remembers what it was asked.</summary>
internal sealed class StubTransport(Func<HttpRequestMessage, int, HttpResponseMessage> answer) : HttpMessageHandler
{
    public StubTransport(HttpStatusCode status, string body = "", string mediaType = "application/json")
        : this((_, _) => Answer(status, body, mediaType))
    {
    }

    public List<SentRequest> Sent { get; } = [];

    public SentRequest Last => Sent[^1];

    public static HttpResponseMessage Answer(HttpStatusCode status, string body = "", string mediaType = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        int count;
        lock (Sent)
        {
            Sent.Add(new SentRequest(request.Method.Method, request.RequestUri!, headers, body));
            count = Sent.Count;
        }

        return answer(request, count);
    }
}

internal sealed record SentRequest(string Method, Uri Address, Dictionary<string, string> Headers, string? Body);
