using System.Text.Json;

namespace SdkKit.Tool.Tests;

/// <summary>A program that asked for JSON gets one document, whatever goes wrong.</summary>
public sealed class JsonFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public JsonFailureTests()
    {
        _folder.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write("App.provisioning.json", """{ "version": 1, "application": "App", "clients": [] }""");
        _folder.Write("sdkkit.dev.json", "{ }");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, "is not known in an environment file", "plan", "--json", "--env", "bad")]
    [InlineData(2, "Unrecognized command or argument '--jsom'", "plan", "--json", "--jsom")]
    [InlineData(2, "--set x: this is not name=value", "apply", "--json", "--set", "x")]
    public async Task Input_ThatIsWrong_IsADocument(int exitCode, string expected, params string[] arguments)
    {
        _folder.Write("sdkkit.bad.json", """{ "valeus": { } }""");

        IsDocument(await ToolProcess.RunAsync([.. arguments, "--project", _folder.Path]), exitCode, expected);
    }

    [Theory]
    [InlineData("403 PATCH /applications always", 3, "Microsoft Graph refused")]
    [InlineData("503 GET /applications always", 3, "Microsoft Graph is not available now")]
    [InlineData("after-reset POST /addPassword always", 4, "interrupted")]
    public async Task Service_ThatFails_IsADocumentAndNoSecretIsInIt(string fault, int exitCode, string expected)
    {
        var result = await ToolProcess.RunAsync(
            "emulator", "run", "--fault", fault, "--", "dotnet", "exec", ToolProcess.Assembly, "apply", "--yes", "--json", "--project", _folder.Path);

        IsDocument(result, exitCode, expected);
        Assert.DoesNotContain("8Q~", result.Output + result.Error, StringComparison.Ordinal);
    }

    private static void IsDocument(ProcessResult result, int exitCode, string expected)
    {
        result.Exits(exitCode);
        using var document = JsonDocument.Parse(result.Output);
        var error = document.RootElement.GetProperty("error");
        Assert.Equal(exitCode, error.GetProperty("exitCode").GetInt32());
        Assert.Contains(expected, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }
}
