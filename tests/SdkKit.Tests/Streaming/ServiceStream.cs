using System.Text;
using System.Threading.Channels;
using SdkKit.Streaming;

namespace SdkKit.Tests.Streaming;

/// <summary>A body that the test writes piece by piece while the client reads it.</summary>
internal sealed class ServiceStream : ReadOnlyStream
{
    private readonly Channel<byte[]> _pieces = Channel.CreateUnbounded<byte[]>();
    private ReadOnlyMemory<byte> _rest;

    public bool IsDisposed { get; private set; }

    public void Send(string piece) => _pieces.Writer.TryWrite(Encoding.UTF8.GetBytes(piece));

    public void End(Exception? exception = null) => _pieces.Writer.Complete(exception);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_rest.IsEmpty && await _pieces.Reader.WaitToReadAsync(cancellationToken) && _pieces.Reader.TryRead(out var piece))
        {
            _rest = piece;
        }

        var length = Math.Min(buffer.Length, _rest.Length);
        _rest.Span[..length].CopyTo(buffer.Span);
        _rest = _rest[length..];
        return length;
    }

    public override int Read(Span<byte> buffer) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
