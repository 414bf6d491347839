using SdkKit.Analyzers.Secrets;

namespace SdkKit.Analyzers.Tests.Secrets;

/// <summary>The presets that the packages carry say the same of every rule there is.</summary>
public sealed class PresetTests
{
    [Theory]
    [InlineData("strict", "error")]
    [InlineData("off", "none")]
    public async Task Preset_NamesEveryRule_OnceAndGivesWay(string preset, string severity)
    {
        // A level under zero, so that every configuration of the user's own wins.
        var expected = $"# SdkKitSecretPreset={preset}\nis_global = true\nglobal_level = -100\n\n"
            + string.Concat(SecretDiagnostics.All.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {severity}\n"));

        var file = Path.Combine(Root(), "analyzers", "SdkKit.Secrets.Analyzer", "config", $"sdkkit-secrets-{preset}.globalconfig");

        Assert.Equal(expected, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), ignoreLineEndingDifferences: true);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SdkKit.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
