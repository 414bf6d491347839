using SdkKit.Provisioning;
using SdkKit.Tool.Provisioning.Sets;
using Spectre.Console;

namespace SdkKit.Tool.Tests.Sets;

/// <summary>The one progress display of many applications.</summary>
public sealed class SetDisplayTests
{
    [Fact]
    public async Task Show_AtATerminal_DrawsHowFarItIsAndWhatItWaitsForAndClearsItAway()
    {
        using var screen = new StringWriter();
        var console = TextWriter.Synchronized(screen);
        var display = new SetDisplay("applied", AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(console),
        }));
        var work = new TaskCompletionSource<SetResult>();
        display.Report(new(120, 500, new SetOutcome { UniqueName = "sdkkit.Orders[x].prod", Environment = "prod", ExitCode = 0 }, TimeSpan.Zero));

        var shown = display.ShowAsync(work.Task, () => TimeSpan.FromSeconds(7));
        // The work goes on until it sees itself on the screen.
        Assert.True(SpinWait.SpinUntil(() => Drawn().Contains("120 of 500, sdkkit.Orders[x].prod; a service asks to wait 7 s", StringComparison.Ordinal), TimeSpan.FromSeconds(60)), Drawn());
        work.SetResult(new() { Applications = [] });

        Assert.Empty((await shown).Applications);
        Assert.EndsWith("\u001b[?25h", Drawn().TrimEnd(), StringComparison.Ordinal); // The cursor is back.

        string Drawn()
        {
            lock (console)
                return screen.ToString().ReplaceLineEndings("");
        }
    }
}
