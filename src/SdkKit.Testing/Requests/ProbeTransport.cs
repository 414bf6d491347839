using System.Text.Json.Serialization;

namespace SdkKit.Testing.Requests;

/// <summary>Takes down the first request and ends the call.</summary>
internal sealed class ProbeTransport(JsonSerializerContext? json) : HttpMessageHandler
{
    public FakeRequest? Recorded { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Recorded ??= await RequestReader.ReadAsync(request, json, cancellationToken).ConfigureAwait(false);
        throw new RecordedException();
    }

    public sealed class RecordedException : Exception;
}
