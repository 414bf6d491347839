namespace SdkKit.Credentials;

/// <summary>A file that somebody else keeps filled with a fresh token.</summary>
internal sealed class AssertionFile(string path, string source)
{
    private const int MaxBytes = 64 * 1024;

    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        var bytes = await SettingFile.ReadAsync(path, source, MaxBytes, "a file that holds a token", cancellationToken).ConfigureAwait(false);
        var text = System.Text.Encoding.UTF8.GetString(bytes).Trim();
        return text.AsSpan().Count('.') is 2 && !text.AsSpan().ContainsAny(" \t\r\n")
            ? text
            : throw new SdkKitConfigurationException($"{source}: the file '{path}' holds no token (three parts between dots); let the host project one into it.");
    }
}
