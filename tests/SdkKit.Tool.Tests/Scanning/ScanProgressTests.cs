using SdkKit.Tool.Scanning;
using Spectre.Console;

namespace SdkKit.Tool.Tests.Scanning;

public sealed class ScanProgressTests
{
    [Theory]
    [InlineData(nameof(ScanFormat.Table), false, "", true)]
    [InlineData(nameof(ScanFormat.Table), true, "", false)]
    [InlineData(nameof(ScanFormat.Json), false, "", false)]
    [InlineData(nameof(ScanFormat.Sarif), false, "", false)]
    [InlineData(nameof(ScanFormat.Table), false, "CI=true", false)]
    [InlineData(nameof(ScanFormat.Table), false, "TF_BUILD=True", false)]
    [InlineData(nameof(ScanFormat.Table), false, "NO_COLOR=1", false)]
    [InlineData(nameof(ScanFormat.Table), false, "NO_COLOR=", true)]
    [InlineData(nameof(ScanFormat.Table), false, "TERM=dumb", false)]
    [InlineData(nameof(ScanFormat.Table), false, "TERM=xterm", true)]
    public void IsWanted_OnlyWhereAPersonLooks(string format, bool isRedirected, string variable, bool expected)
    {
        var (name, value) = variable.Split('=') is [var n, var v] ? (n, v) : ("", "");

        Assert.Equal(expected, ScanProgress.IsWanted(Enum.Parse<ScanFormat>(format), isRedirected, asked => asked == name ? value : null));
    }

    [Fact]
    public void Show_LongScan_DrawsHowFarItIsAndClearsItAway()
    {
        using var screen = new StringWriter();
        var console = TextWriter.Synchronized(screen);
        var collector = new ScanCollector();
        collector.Expect(2_000);
        for (var i = 0; i < 1_500; i++)
            collector.Add("a.txt", commit: null, []);

        // The scan goes on until it sees itself on the screen.
        new ScanProgress(() => Interactive(console)).Show(() => SpinWait.SpinUntil(() => Drawn().Contains("1,500 files", StringComparison.Ordinal), TimeSpan.FromSeconds(60)), collector);

        Assert.Contains("Scanning, 1,500 files", Drawn(), StringComparison.Ordinal);
        Assert.EndsWith("\u001b[?25h", Drawn().TrimEnd(), StringComparison.Ordinal); // The cursor is back.

        string Drawn()
        {
            lock (console)
                return screen.ToString();
        }
    }

    [Fact]
    public void Show_ShortScan_DrawsNothing()
    {
        var collector = new ScanCollector();

        new ScanProgress(() => throw new InvalidOperationException("The console was asked for.")).Show(() => collector.Expect(1), collector);

        Assert.Equal(1, collector.Expected);
    }

    [Fact]
    public void Show_ScanThatFails_FailsAsTheScan() =>
        Assert.Throws<UnauthorizedAccessException>(static () => new ScanProgress(null).Show(static () => throw new UnauthorizedAccessException(), new ScanCollector()));

    private static IAnsiConsole Interactive(TextWriter screen) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.Yes,
        Out = new AnsiConsoleOutput(screen),
    });
}
