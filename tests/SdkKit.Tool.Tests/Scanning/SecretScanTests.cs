using System.Diagnostics;
using System.Text;
using System.Text.Json;
using SdkKit.Secrets.Tests.Generated;
using SdkKit.Tool.Scanning;

namespace SdkKit.Tool.Tests.Scanning;

public sealed class SecretScanTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sdkkit-scan-").FullName;
    private readonly string _secret = GeneratedSecret.EntraClientSecret(new Random(21));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Scan_CleanFolder_AnswersZero()
    {
        Write("readme.md", "Nothing here.");

        var (exitCode, output, _) = await RunAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("0 findings in 1 file", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_Finding_NamesFileLineAndColumnAndNotTheSecret()
    {
        Write("deep/er/settings.json", $"{{\r\n  \"ä😀\": \"{_secret}\"\r\n}}");

        var (exitCode, output, _) = await RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("deep/er/settings.json(2,11): error   SDKKIT1001: Hard-coded Entra ID client secret: checksum verified", output, StringComparison.Ordinal);
        Assert.DoesNotContain(_secret[..8], output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public async Task Scan_EveryEncoding_FindsTheSamePlace(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"a\nb {_secret}")];
        await File.WriteAllBytesAsync(Path.Combine(_folder, "file.txt"), bytes, TestContext.Current.CancellationToken);

        var finding = Assert.Single((await ScanAsync()).Findings);

        Assert.Equal(new TextPosition(2, 3), finding.Start);
        Assert.Equal(new TextPosition(2, 3 + _secret.Length), finding.End);
    }

    [Fact]
    public async Task Scan_BinaryBuildOutputAndLinks_AreLeftOut()
    {
        Write("program.exe", $"MZ\0\0\0{_secret}");
        Write("app/app.csproj", "<Project />");
        Write("app/bin/copied.json", _secret);
        Write("app/obj/made.cs", _secret);
        Write("app/node_modules/x/index.js", _secret);
        File.CreateSymbolicLink(Path.Combine(_folder, "link.txt"), Path.Combine(_folder, "app", "bin", "copied.json"));

        var result = await ScanAsync();

        Assert.Empty(result.Findings);
        Assert.Equal((1, 1), (result.Files, result.Binaries));
    }

    [Fact]
    public async Task Scan_BinFolderBesideNoProject_IsScanned()
    {
        Write("bin/deploy.sh", _secret);

        Assert.Single((await ScanAsync()).Findings);
    }

    [Fact]
    public async Task Scan_Checkout_AsksGitWhatIsIgnored()
    {
        await GitAsync("init", "--quiet");
        Write(".gitignore", "*.local\n/out/\n");
        Write("secrets.local", _secret);
        Write("out/log.txt", _secret);
        Write("untracked name.txt", _secret);
        Write("tracked/ü.txt", _secret);
        await GitAsync("add", "tracked");
        Write("deleted.txt", "x");
        await GitAsync("add", "deleted.txt");
        File.Delete(Path.Combine(_folder, "deleted.txt"));

        var result = await ScanAsync();

        Assert.Equal(["tracked/ü.txt", "untracked name.txt"], result.Findings.Select(static f => f.Path));
        Assert.Empty(result.Unread);
    }

    [Fact]
    public async Task Scan_FileNamedItself_IsScannedEvenIfFoldersAreSkipped()
    {
        Write("bin/copied.json", _secret);

        Assert.Single((await ScanAsync("bin/copied.json")).Findings);
    }

    [Fact]
    public async Task Scan_MissingPath_IsOneLineAndTwo()
    {
        var result = await ToolProcess.RunAsync(["scan", "nowhere"], new ProcessOptions { WorkingDirectory = _folder });

        Assert.Empty(result.Output);
        result.IsOneLine("'nowhere' is neither a file nor a folder; name one that exists");
    }

    [Fact]
    public async Task Scan_OnlyExpired_IsListedAndAnswersZero()
    {
        Write("old.txt", GeneratedSecret.Token(new Random(22), new { exp = 1577836800 }));

        var (exitCode, output, _) = await RunAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("note    SDKKIT1004", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_Finding_HasEveryField()
    {
        Write("a.txt", _secret);

        var (_, output, _) = await RunAsync(ScanFormat.Json);

        using var document = JsonDocument.Parse(output);
        var finding = document.RootElement.GetProperty("findings")[0];
        Assert.Equal("SDKKIT1001", finding.GetProperty("id").GetString());
        Assert.Equal("certain", finding.GetProperty("confidence").GetString());
        Assert.Equal(_secret.Length, finding.GetProperty("length").GetInt32());
        Assert.DoesNotContain(_secret[..8], output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_LinesMove_FingerprintsStay()
    {
        Write("a b/#1.txt", $"{_secret}\n{_secret}\n");
        var before = await SarifResultsAsync();
        Write("a b/#1.txt", $"\n\n\n  {_secret}\n\n{_secret}\n");
        var after = await SarifResultsAsync();

        Assert.Equal(2, before.Count);
        Assert.Equal(before.Select(Fingerprint), after.Select(Fingerprint));
        Assert.NotEqual(Fingerprint(before[0]), Fingerprint(before[1]));
        Assert.NotEqual(Line(before[0]), Line(after[0]));
        Assert.Equal("a%20b/%231.txt", Place(after[0]).GetProperty("artifactLocation").GetProperty("uri").GetString());

        static string? Fingerprint(JsonElement result) => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString();
        static JsonElement Place(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");
        static int Line(JsonElement result) => Place(result).GetProperty("region").GetProperty("startLine").GetInt32();
    }

    private async Task<List<JsonElement>> SarifResultsAsync()
    {
        var (_, output, _) = await RunAsync(ScanFormat.Sarif);
        using var document = JsonDocument.Parse(output);
        var run = document.RootElement.GetProperty("runs")[0];
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        foreach (var result in run.GetProperty("results").EnumerateArray())
            Assert.Equal(result.GetProperty("ruleId").GetString(), run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        return [.. run.GetProperty("results").EnumerateArray().Select(static result => result.Clone())];
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(ScanFormat format = ScanFormat.Table, string[]? paths = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var options = new ScanOptions { Paths = paths ?? [], Format = format, Output = output, Error = error, WorkingDirectory = _folder };
        var exitCode = await SecretScan.RunAsync(options, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), error.ToString());
    }

    private Task<ScanResult> ScanAsync(params string[] paths) =>
        Task.FromResult(SecretScan.Scan(new ScanOptions { Paths = paths, WorkingDirectory = _folder }, TestContext.Current.CancellationToken));

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private async Task GitAsync(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", _folder, .. arguments]))!;
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
    }
}
