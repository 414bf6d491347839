namespace SdkKit.Testing;

/// <summary>A program that a test drives and a developer's machine may lack.</summary>
internal static class ExternalTool
{
    /// <summary>Skips the test where the program is missing; in CI, which installs it, that is a failure.</summary>
    public static void Require(string name)
    {
        if (IsInstalled(name))
        {
            return;
        }

        Assert.True(Environment.GetEnvironmentVariable("SDKKIT_REQUIRE_TOOLS") is null, $"'{name}' is not installed");
        Assert.Skip($"'{name}' is not installed");
    }

    /// <summary>Whether the program can be started; for one that no package of the platform brings, and which CI may lack, too.</summary>
    public static bool IsInstalled(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
}
