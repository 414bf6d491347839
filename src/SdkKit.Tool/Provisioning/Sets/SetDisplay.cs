using System.Globalization;
using SdkKit.Provisioning;
using SdkKit.Tool.Output;
using Spectre.Console;

namespace SdkKit.Tool.Provisioning.Sets;

/// <summary>The progress of a set on standard error: one bar for a person at a terminal, one line for each application in a log.</summary>
/// <param name="verb">What is done, for example <c>applied</c>.</param>
internal sealed class SetDisplay(string verb)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool _moves = Animation.IsWanted();
    private volatile SetProgress? _last;

    public void Report(SetProgress progress)
    {
        _last = progress;
        if (!_moves)
        {
            Write(progress);
        }
    }

    /// <summary>Shows the work until it ends.</summary>
    public async Task<SetResult> ShowAsync(ProvisioningSet set, Task<SetResult> work)
    {
        if (_moves)
        {
            await Terminal.Progress.Progress()
                .AutoClear(true)
                .Columns(new ProgressBarColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
                .StartAsync(async context =>
                {
                    var bar = context.AddTask("0");
                    while (!work.IsCompleted)
                    {
                        bar.MaxValue = _last?.Total ?? 1;
                        bar.Value = _last?.Done ?? 0;
                        bar.Description = Describe(set.Throttled);
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
