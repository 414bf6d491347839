namespace SdkKit.Emulator.Processes;

/// <summary>
/// What the az CLI has found out about its own commands. In an empty folder it does that again, for two seconds; who is signed in, and everything
/// else of the user's, stays behind.
/// </summary>
internal static class AzureCliIndex
{
    private const string FileName = "commandIndex.json";

    public static void CopyTo(string folder)
    {
        var source = Path.Combine(UserFolder, FileName);
        try
        {
            if (File.Exists(source))
            {
                File.Copy(source, Path.Combine(folder, FileName));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Then az makes its own.
        }
    }

    private static string UserFolder => Environment.GetEnvironmentVariable("AZURE_CONFIG_DIR") is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".azure");
}
