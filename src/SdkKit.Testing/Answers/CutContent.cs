using System.Net;

namespace SdkKit.Testing.Answers;

/// <summary>A body that announces its whole length and ends early, as when a connection breaks.</summary>
internal sealed class CutContent : HttpContent
{
    private readonly byte[] _bytes;
    private readonly int _cutAfter;

    public CutContent(HttpContent whole, byte[] bytes, int cutAfter)
    {
        (_bytes, _cutAfter) = (bytes, Math.Min(cutAfter, bytes.Length));
        foreach (var (name, values) in whole.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }

        Headers.ContentLength = bytes.Length;
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new CutStream(_bytes.AsMemory(0, _cutAfter)));

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_bytes.AsMemory(0, _cutAfter)).ConfigureAwait(false);
        throw CutStream.Ended();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
