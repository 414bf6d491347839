namespace SdkKit.Tool.Tests.Scanning;

public sealed class BaselineTests : IDisposable
{
    private readonly ScanFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Baseline_ReviewedFinding_IsReportedNoMoreAndANewOneIs()
    {
        _folder.Write("a.txt", _folder.NewSecret());

        (await _folder.ScanAsync("--update-baseline")).Exits(0);
        var file = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "sdkkit-secrets.baseline"), TestContext.Current.CancellationToken);
        var reviewed = (await _folder.ScanAsync()).Exits(0);
        _folder.Write("b.txt", _folder.NewSecret());
        var second = (await _folder.ScanAsync()).Exits(1);

        Assert.Contains("SDKKIT1001 a.txt", file, StringComparison.Ordinal);
        Assert.Contains("1 reviewed finding in the baseline", reviewed.Output, StringComparison.Ordinal);
        Assert.Contains("b.txt(1,1)", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.txt(1,1)", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Baseline_NamedFile_IsReadAndWritten()
    {
        _folder.Write("a.txt", _folder.NewSecret());

        (await _folder.ScanAsync("--baseline", "of/mine.txt")).IsOneLine("there is no baseline 'of/mine.txt'", "--update-baseline");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "of"));
        (await _folder.ScanAsync("--baseline", "of/mine.txt", "--update-baseline")).Exits(0);

        (await _folder.ScanAsync("--baseline", "of/mine.txt")).Exits(0);
        (await _folder.ScanAsync()).Exits(1);
    }

    [Fact]
    public async Task Baseline_LineThatIsNoEntry_IsNamedWithoutItsText()
    {
        _folder.Write("sdkkit-secrets.baseline", $"# fine\n{_folder.NewSecret()}\n");

        (await _folder.ScanAsync()).IsOneLine("sdkkit-secrets.baseline(2)", "An entry is");
    }
}
