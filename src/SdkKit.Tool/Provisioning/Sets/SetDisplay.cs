using System.Globalization;
using SdkKit.Provisioning;
using SdkKit.Tool.Output;
using Spectre.Console;

namespace SdkKit.Tool.Provisioning.Sets;

/// <summary>The progress of a set on standard error: one bar for a person at a terminal, one line for each application in a log.</summary>
/// <param name="verb">What is done, for example <c>applied</c>.</param>
/// <param name="screen">Where to draw the bar; null writes lines.</param>
internal sealed class SetDisplay(string verb, IAnsiConsole? screen)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private volatile SetProgress? _last;

    public static SetDisplay For(string verb) => new(verb, Animation.IsWanted() ? Terminal.Progress : null);

    public void Report(SetProgress progress)
    {
        _last = progress;
        if (screen is null)
        {
            Write(progress);
        }
    }

    /// <summary>Shows the work until it ends.</summary>
    /// <param name="work">The work.</param>
    /// <param name="throttled">How long services want nobody to come just now.</param>
    public async Task<SetResult> ShowAsync(Task<SetResult> work, Func<TimeSpan> throttled)
    {
        if (screen is not null)
        {
            await screen.Progress()
                .AutoClear(true)
                .Columns(new ProgressBarColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
                .StartAsync(async context =>
                {
                    var bar = context.AddTask("0");
                    while (!work.IsCompleted)
                    {
                        bar.MaxValue = _last?.Total ?? 1;
                        bar.Value = _last?.Done ?? 0;
                        bar.Description = Describe(throttled());
                        await Task.WhenAny(work, Task.Delay(Pause)).ConfigureAwait(false);
                    }
                }).ConfigureAwait(false);
        }

        return await work.ConfigureAwait(false);
    }

    private string Describe(TimeSpan throttled)
    {
        var count = _last is { } last ? $"{last.Done} of {last.Total}, {Printable.Line(last.Outcome.UniqueName)}" : "reading";
        return Markup.Escape(throttled > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $"{count}; a service asks to wait {throttled.TotalSeconds:0} s") : count);
    }

    private void Write(SetProgress progress)
    {
        var outcome = progress.Outcome;
        var (word, color, what) = outcome switch
        {
            { Error: { } error } => ("FAIL", Color.Red, error),
            { HasChanges: true } => ("ok", Color.Green, verb),
            _ => ("ok", Color.Green, "nothing to do"),
        };
        Terminal.Progress.WriteFolded($"{word,-4}", new Style(color), Printable.Line(string.Create(
            CultureInfo.InvariantCulture, $" {outcome.UniqueName}: {what} ({progress.Done}/{progress.Total}, {progress.Elapsed.TotalSeconds:0.0}s)")), indent: 5);
    }
}
