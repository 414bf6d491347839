using System.Buffers;
using SdkKit.Errors;

namespace SdkKit.Http;

/// <summary>A response body in a rented buffer.</summary>
internal struct PooledBody : IDisposable
{
    private const int FirstGuess = 4096;
    private byte[] _buffer;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<byte> Span => _buffer.AsSpan(0, Length);

    public static async ValueTask<PooledBody> ReadAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        // One byte more than announced, so that the read that finds the end needs no larger buffer.
        var announced = Math.Min(response.Content.Headers.ContentLength ?? FirstGuess, 1 << 20);
        var body = new PooledBody { _buffer = ArrayPool<byte>.Shared.Rent((int)announced + 1) };
        try
        {
            while (await stream.ReadAsync(body._buffer.AsMemory(body.Length), cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                body.Length += read;
                body.MakeRoom();
            }

            return body;
        }
        catch (Exception exception)
        {
            body.Dispose();
            if (exception is IOException or HttpRequestException)
            {
                throw AzureApiExceptionFactory.Unusable(request, response, "the connection ended in the middle of the answer", exception);
            }

            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        Length = 0;
    }

    private void MakeRoom()
    {
        if (Length < _buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
