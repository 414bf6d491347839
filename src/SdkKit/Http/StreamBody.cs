using System.Net;

namespace SdkKit.Http;

/// <summary>A stream as a body, from where it stands: it is neither buffered nor disposed.</summary>
internal sealed class StreamBody : HttpContent
{
    private readonly Stream _stream;
    private readonly long _start;
    private bool _isRead;

    public StreamBody(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _start = stream.CanSeek ? stream.Position : 0;
    }

    /// <summary>Whether it can be sent again, or has not been sent yet.</summary>
    public bool CanRewind => _stream.CanSeek;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (CanRewind)
        {
            _stream.Position = _start;
        }
        else if (_isRead)
        {
            throw new InvalidOperationException("The body is a stream that has been sent already and cannot go back; pass a stream that can seek where a call may be repeated.");
        }

        _isRead = true;
        return _stream.CopyToAsync(stream, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _stream.CanSeek ? _stream.Length - _start : 0;
        return _stream.CanSeek;
    }
}
