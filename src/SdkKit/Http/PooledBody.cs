using System.Buffers;
using System.Net;
using SdkKit.Errors;

namespace SdkKit.Http;

/// <summary>A response body in a rented buffer.</summary>
internal struct PooledBody : IDisposable
{
    private const int FirstGuess = 4096;

    /// <summary>More than any service answers with in one piece; what is larger is read as a stream.</summary>
    internal const int MaxBytes = 256 * 1024 * 1024;

    private byte[] _buffer;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<byte> Span => _buffer.AsSpan(0, Length);

    public readonly ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, Length);

    public static ValueTask<PooledBody> ReadAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var stream = response.Content.ReadAsStreamAsync(cancellationToken);
        return stream.IsCompletedSuccessfully
            ? ReadAsync(request, response, stream.Result, cancellationToken)
            : OpenAsync(request, response, stream, cancellationToken);
    }

    /// <summary>Reads what is there at once without a state machine, which costs as much as the reading.</summary>
    public static ValueTask<PooledBody> ReadAsync(ApiRequest request, HttpResponseMessage response, Stream stream, CancellationToken cancellationToken)
    {
        var announced = AnnouncedLength(request, response);
        // One byte more than announced, so that the read that finds the end needs no larger buffer.
        var body = new PooledBody { _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(announced ?? FirstGuess, 1 << 20) + 1) };
        ValueTask<int> read;
        do
        {
            read = body.ReadSomeAsync(request, response, stream, cancellationToken);
            if (!read.IsCompletedSuccessfully)
            {
                return ReadRestAsync(request, response, stream, body, announced, read, cancellationToken);
            }
        }
        while (body.Take(read.Result));
        body.Check(request, response, announced);
        return new ValueTask<PooledBody>(body);
    }

    private static async ValueTask<PooledBody> ReadRestAsync(
        ApiRequest request, HttpResponseMessage response, Stream stream, PooledBody body, long? announced, ValueTask<int> read, CancellationToken cancellationToken)
    {
        try
        {
            while (body.Take(await read.ConfigureAwait(false)))
            {
                read = body.ReadSomeAsync(request, response, stream, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not AzureApiException)
        {
            body.Dispose();
            if (exception is IOException or HttpRequestException)
            {
                throw AzureApiExceptionFactory.Truncated(request, response, exception);
            }

            throw;
        }

        body.Check(request, response, announced);
        return body;
    }

    private static async ValueTask<PooledBody> OpenAsync(
        ApiRequest request, HttpResponseMessage response, Task<Stream> stream, CancellationToken cancellationToken) =>
        await ReadAsync(request, response, await stream.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>The length that the body must have; an answer to HEAD and a 304 name the length of a body that does not come.</summary>
    public static long? AnnouncedLength(ApiRequest request, HttpResponseMessage response) =>
        request.Method == HttpMethod.Head || response.StatusCode is HttpStatusCode.NotModified ? null : response.Content.Headers.ContentLength;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        Length = 0;
    }

    // A stream may fail before it has made a task of it.
    private readonly ValueTask<int> ReadSomeAsync(ApiRequest request, HttpResponseMessage response, Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            return BodyRead.ReadAsync(request, response, stream, _buffer.AsMemory(Length), cancellationToken);
        }
        catch (Exception exception) when (exception is not AzureApiException)
        {
            return ValueTask.FromException<int>(exception);
        }
    }

    /// <summary>False at the end, and when there is more than anybody may send.</summary>
    private bool Take(int read)
    {
        Length += read;
        if (Length == _buffer.Length)
        {
            MakeRoom();
        }

        return read > 0 && Length <= MaxBytes;
    }

    private void Check(ApiRequest request, HttpResponseMessage response, long? announced)
    {
        if (Length <= MaxBytes && !(Length < announced))
        {
            return;
        }

        var isTooLarge = Length > MaxBytes;
        Dispose();
        throw isTooLarge
            ? AzureApiExceptionFactory.Unusable(request, response, $"the answer is larger than {MaxBytes >> 20} MB; return Task<Stream> and read it in parts")
            : AzureApiExceptionFactory.Truncated(request, response);
    }

    private void MakeRoom()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
