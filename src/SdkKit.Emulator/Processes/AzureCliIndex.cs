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
        if (UserFolder is not { } user || Path.Combine(user, FileName) is var source && !File.Exists(source))
        {
            return;
        }

        try
        {
            File.Copy(source, Path.Combine(folder, FileName));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Then az makes its own.
        }
    }

    // Without a home there is none: a folder of that name in the current one is not the user's.
    private static string? UserFolder => Environment.GetEnvironmentVariable("AZURE_CONFIG_DIR") is { Length: > 0 } named ? named
        : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home ? Path.Combine(home, ".azure")
        : null;
}
