using SdkKit.Errors;
using SdkKit.Http;

namespace SdkKit.Streaming;

/// <summary>The body of an answer while it arrives: owns the answer, counts its bytes, and says so when it ends too early.</summary>
internal sealed class AnswerStream(ApiRequest request, HttpResponseMessage response, Stream body, IProgress<DownloadProgress>? progress = null) : ReadOnlyStream
{
    public const int MaxItemBytes = 64 * 1024 * 1024;

    private readonly long? _announced = PooledBody.AnnouncedLength(request, response);
    private long _received;
    private long _limit = long.MaxValue;

    /// <summary>Whether the service may be silent between items for as long as it likes, as one that tells of changes is.</summary>
    public bool MayPause { get; init; }

    public override long Length => _announced ?? throw new NotSupportedException("The service announced no length.");

    public override long Position
    {
        get => _received;
        set => throw new NotSupportedException();
    }

    public static async ValueTask<AnswerStream> OpenAsync(
        ApiRequest request, HttpResponseMessage response, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken) =>
        new(request, response, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), progress);

    public static async ValueTask<AnswerStream> OpenItemsAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(request, response, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false)) { MayPause = true };

    /// <summary>From here on, <see cref="MaxItemBytes"/> may come until the next call: an item without an end would fill the memory.</summary>
    public void BeginItem() => _limit = _received + MaxItemBytes;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Count(body.Read(buffer), buffer.Length);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw AzureApiExceptionFactory.Truncated(request, response, exception);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var read = MayPause ? body.ReadAsync(buffer, cancellationToken) : BodyRead.ReadAsync(request, response, body, buffer, cancellationToken);
            return Count(await read.ConfigureAwait(false), buffer.Length);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw AzureApiExceptionFactory.Truncated(request, response, exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
            response.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read, int asked)
    {
        if (read > 0)
        {
            _received += read;
            progress?.Report(new DownloadProgress(_received, _announced));
            if (_received > _limit)
            {
                throw AzureApiExceptionFactory.Unusable(request, response, $"an item of the answer is larger than {MaxItemBytes >> 20} MB; return Task<Stream>");
            }
        }
        else if (asked > 0 && _received < _announced)
        {
            throw AzureApiExceptionFactory.Truncated(request, response);
        }

        return read;
    }
}
