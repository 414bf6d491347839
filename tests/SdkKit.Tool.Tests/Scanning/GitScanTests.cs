using System.Text.Json;

namespace SdkKit.Tool.Tests.Scanning;

/// <summary>A real repository with everything in it that hides secrets.</summary>
public sealed class GitScanTests : IDisposable
{
    private readonly ScanFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task History_DeletedSecret_IsReportedOnceWithTheCommitThatBroughtIt()
    {
        var secret = _folder.NewSecret();
        await _folder.GitAsync("init", "--quiet");
        _folder.Write("readme.md", "text");
        await _folder.CommitAsync("first");
        _folder.Write("src/settings ü.json", $"\n{secret}");
        var culprit = await _folder.CommitAsync("second");
        _folder.Write("src/settings ü.json", $"\n\n{secret}\nmore");
        await _folder.CommitAsync("third");
        File.Delete(Path.Combine(_folder.Path, "src", "settings ü.json"));
        await _folder.CommitAsync("fourth");

        (await _folder.ScanAsync()).Exits(0);
        var result = (await _folder.ScanAsync("--history", "--format", "json")).Exits(1);

        var finding = Assert.Single(Findings(result));
        Assert.Equal("src/settings ü.json", finding.GetProperty("path").GetString());
        Assert.Equal(2, finding.GetProperty("line").GetInt32());
        Assert.Equal(culprit, finding.GetProperty("commit").GetString());
    }

    [Fact]
    public async Task History_SecretOnlyInAMergeOnAnotherBranch_IsFound()
    {
        var secret = _folder.NewSecret();
        await _folder.GitAsync("init", "--quiet");
        _folder.Write("a.txt", "one");
        await _folder.CommitAsync("base");
        await _folder.GitAsync("checkout", "--quiet", "-b", "side");
        _folder.Write("b.txt", "two");
        await _folder.CommitAsync("side");
        await _folder.GitAsync("checkout", "--quiet", "main");
        _folder.Write("c.txt", "three");
        await _folder.CommitAsync("main");
        await _folder.GitAsync("checkout", "--quiet", "-b", "merged");
        await _folder.GitAsync("merge", "--quiet", "--no-commit", "side");
        _folder.Write("d.txt", secret);
        var merge = await _folder.CommitAsync("merge");
        await _folder.GitAsync("checkout", "--quiet", "main");

        var finding = Assert.Single(Findings(await _folder.ScanAsync("--history", "--format", "json")));

        Assert.Equal(("d.txt", merge), (finding.GetProperty("path").GetString(), finding.GetProperty("commit").GetString()));
    }

    [Fact]
    public async Task History_LargeAndManyAndBinaryBlobs_AreAllRead()
    {
        await _folder.GitAsync("init", "--quiet");
        for (var i = 0; i < 200; i++)
            _folder.Write($"many/{i}.txt", i % 50 == 0 ? _folder.NewSecret() : $"text {i}");
        _folder.Write("large.txt", string.Concat(Enumerable.Repeat("0123456789 ABCDEF\n", 200_000)) + _folder.NewSecret());
        _folder.Write("program.bin", $"MZ\0\0\0{_folder.NewSecret()}");
        await _folder.CommitAsync("all");

        var result = await _folder.ScanAsync("--history", "--format", "json");

        Assert.Equal(["large.txt", "many/0.txt", "many/100.txt", "many/150.txt", "many/50.txt"], Findings(result).Select(static f => f.GetProperty("path").GetString()));
        Assert.Equal(200_001, Findings(result)[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Staged_TheIndexCounts_NotTheWorkTree()
    {
        var (staged, unstaged, committed) = (_folder.NewSecret(), _folder.NewSecret(), _folder.NewSecret());
        await _folder.GitAsync("init", "--quiet");
        _folder.Write("old.txt", committed);
        await _folder.CommitAsync("first");
        _folder.Write("new file.txt", staged);
        await _folder.GitAsync("add", "--all");
        _folder.Write("new file.txt", "taken back, but only here");
        _folder.Write("other.txt", unstaged);

        var result = (await _folder.ScanAsync("--staged")).Exits(1);

        Assert.Contains("new file.txt(1,1): error", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 finding in 1 file", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staged_FirstCommitOfARepository_IsScanned()
    {
        await _folder.GitAsync("init", "--quiet");
        _folder.Write("a.txt", _folder.NewSecret());
        await _folder.GitAsync("add", "--all");

        (await _folder.ScanAsync("--staged")).Exits(1);
    }

    [Fact]
    public async Task Staged_PathOfAnotherFolder_LooksThere()
    {
        await _folder.GitAsync("init", "--quiet");
        _folder.Write("in/a.txt", _folder.NewSecret());
        _folder.Write("out/b.txt", _folder.NewSecret());
        await _folder.GitAsync("add", "--all");

        var result = await _folder.ScanAsync("in", "--staged");

        Assert.Contains("in/a.txt(1,1)", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("b.txt", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Git_NoCheckout_IsOneLine()
    {
        (await _folder.ScanAsync("--history")).IsOneLine("git refuses", "not a git repository");
        (await _folder.ScanAsync("--staged", "--history")).IsOneLine("two scans");
    }

    [Fact]
    public async Task Scan_CheckoutWithinACheckout_IsScannedByItsOwnRules()
    {
        await _folder.GitAsync("init", "--quiet");
        _folder.Write("inner/kept.txt", _folder.NewSecret());
        _folder.Write("inner/left.out", _folder.NewSecret());
        _folder.Write("inner/.gitignore", "*.out");
        await _folder.GitAsync("init", "--quiet", "inner");

        var result = (await _folder.ScanAsync()).Exits(1);

        Assert.Contains("inner/kept.txt", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("left.out", result.Output, StringComparison.Ordinal);
    }

    private static List<JsonElement> Findings(ProcessResult result)
    {
        using var document = JsonDocument.Parse(result.Output);
        return [.. document.RootElement.GetProperty("findings").EnumerateArray().Select(static f => f.Clone())];
    }
}
