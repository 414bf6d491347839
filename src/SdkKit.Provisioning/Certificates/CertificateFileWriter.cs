using System.Security.Cryptography;

namespace SdkKit.Provisioning;

/// <summary>Puts private keys into files that only their owner can read.</summary>
internal static class CertificateFileWriter
{
    /// <summary>Writes it whole or not at all, and forgets what it was given.</summary>
    public static async Task WriteAsync(string path, byte[] pem, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await OwnerOnlyFile.WriteAsync(path, pem, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, exception);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pem);
        }
    }

    /// <summary>Lets one file take the place of another in one step.</summary>
    public static void Replace(string path, string successor)
    {
        try
        {
            File.Move(successor, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, exception);
        }
    }

    public static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // Then it is not there either.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, exception);
        }
    }

    private static ProvisioningException Unusable(string path, Exception inner) => new(
        ProvisioningFailure.InvalidInput, $"{path}: the certificate cannot be kept there: {inner.Message.TrimEnd('.')}; choose another \"path\" under \"credential\", or make this one writable", inner);
}
