namespace SdkKit.Tool.Tests.Output;

/// <summary>A file or a pipe gets text, whoever runs the tool.</summary>
public sealed class RedirectedTests
{
    [Theory]
    [InlineData("GITHUB_ACTIONS")]
    [InlineData("TF_BUILD")]
    public async Task Output_RedirectedOnABuildServer_IsTextAlone(string server)
    {
        var variables = new Dictionary<string, string> { ["TERM"] = "xterm-256color", [server] = "true", ["CI"] = "true" };

        var result = (await ToolProcess.RunAsync(["roles", "show", "Reader"], new ProcessOptions { Variables = variables })).Exits(0);
        var failed = await ToolProcess.RunAsync(["roles", "show", "Raeder"], new ProcessOptions { Variables = variables });

        Assert.StartsWith("Reader  ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output + failed.Error);
        Assert.Single(failed.ErrorLines);
    }
}
