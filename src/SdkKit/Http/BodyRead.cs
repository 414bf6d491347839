using SdkKit.Errors;

namespace SdkKit.Http;

/// <summary>Reads a part of an answer, and gives up when nothing comes: a connection that is open and silent would keep the caller for ever.</summary>
internal static class BodyRead
{
    /// <exception cref="AzureApiException">Nothing came; the buffer may still be written to, and is lost.</exception>
    public static ValueTask<int> ReadAsync(
        ApiRequest request, HttpResponseMessage response, Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var read = stream.ReadAsync(buffer, cancellationToken);
        return read.IsCompleted ? read : LimitAsync(request, response, read);
    }

    private static async ValueTask<int> LimitAsync(ApiRequest request, HttpResponseMessage response, ValueTask<int> read)
    {
        var (limit, time) = (request.Settings.ReadTimeout, request.Settings.Time);
        try
        {
            // Not with the caller's token: the buffer is in use until the read itself has ended.
            return await read.AsTask().WaitAsync(limit, time, CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            response.Dispose();
            throw AzureApiExceptionFactory.Unusable(request, response, $"nothing more of the answer has come for {limit}", exception);
        }
    }
}
