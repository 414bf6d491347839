using System.Buffers;
using SdkKit.Http;

namespace SdkKit.Errors;

/// <summary>The first bytes of an error answer; a service that sends a 10 MB page costs no more than this.</summary>
internal static class ErrorBody
{
    public const int MaxBytes = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    public static Task<byte[]> ReadAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken) =>
        ReadAsync(response.Content, request.Settings.ReadTimeout, request.Settings.Time, cancellationToken);

    public static Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken) =>
        ReadAsync(content, Patience, TimeProvider.System, cancellationToken);

    private static async Task<byte[]> ReadAsync(HttpContent content, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(MaxBytes);
        try
        {
            var stream = await content.ReadAsStreamAsync(either.Token).ConfigureAwait(false);
            var length = await stream.ReadAtLeastAsync(buffer.AsMemory(0, MaxBytes), MaxBytes, throwOnEndOfStream: false, either.Token)
                .ConfigureAwait(false);
            return buffer.AsSpan(0, length).ToArray();
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // An error body that is cut off, or does not come, is still the error that the status says.
            return [];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
