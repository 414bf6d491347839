namespace SdkKit.Tool.Tests;

/// <summary>What az finds of its user's in a session of the emulator.</summary>
public sealed class AzureCliSessionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_UserOfAz_SessionHasItsCommandIndexAndNobodySignedIn()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sh");
        _folder.Write("commandIndex.json", """{ "version": "2.0.0" }""");
        _folder.Write("azureProfile.json", """{ "subscriptions": [ ] }""");
        _folder.Write("msal_token_cache.json", "{ }");

        var result = await ToolProcess.RunAsync(
            ["emulator", "run", "--", "sh", "-c", "ls \"$AZURE_CONFIG_DIR\" && cat \"$AZURE_CONFIG_DIR/commandIndex.json\""],
            new ProcessOptions { Variables = new Dictionary<string, string> { ["AZURE_CONFIG_DIR"] = _folder.Path } });

        Assert.Equal("commandIndex.json\n{ \"version\": \"2.0.0\" }", result.Exits(0).Output.TrimEnd());
    }
}
