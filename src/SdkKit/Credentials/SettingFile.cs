namespace SdkKit.Credentials;

/// <summary>Reads a file that a setting names; whatever is wrong with it is one line about that setting.</summary>
internal static class SettingFile
{
    public static async Task<byte[]> ReadAsync(string path, string source, int maxBytes, string expected, CancellationToken cancellationToken)
    {
        try
        {
            if (!File.Exists(path))
            {
                throw new SdkKitConfigurationException($"{source}: the file '{path}' does not exist; set it to {expected}.");
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var buffer = new byte[maxBytes + 1];
            var length = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return length <= maxBytes
                ? buffer[..length]
                : throw new SdkKitConfigurationException($"{source}: the file '{path}' is larger than {maxBytes / 1024} KB; set it to {expected}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new SdkKitConfigurationException($"{source}: the file '{path}' cannot be read ({exception.GetType().Name}); set it to {expected} that the program may read.");
        }
    }
}
