using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Azure;
using Azure.Core;

namespace SdkKit.Http;

/// <summary>An answer in the form that the Azure SDK's own types hand out; its body, if it was kept, is in memory.</summary>
internal sealed class ReceivedResponse(HttpResponseMessage response, ReadOnlyMemory<byte> body = default) : Response
{
    private Stream? _stream = body.IsEmpty ? null : new MemoryStream(body.ToArray(), 0, body.Length, writable: false, publiclyVisible: true);

    public override int Status => (int)response.StatusCode;

    public override string ReasonPhrase => response.ReasonPhrase ?? "";

    public override Stream? ContentStream
    {
        get => _stream;
        set => _stream = value;
    }

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose() => _stream?.Dispose();

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = TryFind(name, out var values) ? values.ToString() : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryFind(name, out var found) ? [.. found] : null;
        return values is not null;
    }

    protected override bool ContainsHeader(string name) => TryFind(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).Select(header => new HttpHeader(header.Key, header.Value.ToString()));

    private bool TryFind(string name, out HeaderStringValues values) =>
        response.Headers.NonValidated.TryGetValues(name, out values) || response.Content.Headers.NonValidated.TryGetValues(name, out values);
}
