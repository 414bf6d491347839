using System.Buffers;

namespace SdkKit.Errors;

/// <summary>The first bytes of an error answer; a service that sends a 10 MB page costs no more than this.</summary>
internal static class ErrorBody
{
    public const int MaxBytes = 64 * 1024;

    public static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MaxBytes);
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var length = await stream.ReadAtLeastAsync(buffer.AsMemory(0, MaxBytes), MaxBytes, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            return buffer.AsSpan(0, length).ToArray();
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            // A cut-off error body is still the error that the status says.
            return [];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
