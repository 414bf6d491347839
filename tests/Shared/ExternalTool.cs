namespace SdkKit.Testing;

/// <summary>A program that a test drives and a developer's machine may lack.</summary>
internal static class ExternalTool
{
    /// <summary>Skips the test where the program is missing; in CI, which installs it, that is a failure.</summary>
    public static void Require(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (folders.Any(folder => File.Exists(Path.Combine(folder, name))))
        {
            return;
        }

        Assert.True(Environment.GetEnvironmentVariable("SDKKIT_REQUIRE_TOOLS") is null, $"'{name}' is not installed");
        Assert.Skip($"'{name}' is not installed");
    }
}
