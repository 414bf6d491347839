namespace SdkKit.Secrets.Tests.Pages;

/// <summary>A file of the repository that a test writes from a table; with <c>SDKKIT_UPDATE_PAGES</c> set it writes it anew.</summary>
internal static class WrittenFile
{
    private const string Update = "SDKKIT_UPDATE_PAGES";

    public static async Task AssertAsync(string name, string expected)
    {
        var path = Path.Combine(FindRoot(), name);
        if (Environment.GetEnvironmentVariable(Update) is not null)
            await File.WriteAllTextAsync(path, expected, TestContext.Current.CancellationToken);

        Assert.Equal(expected, (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SdkKit.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
