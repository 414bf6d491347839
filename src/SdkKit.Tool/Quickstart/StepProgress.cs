using System.Diagnostics;
using System.Globalization;
using SdkKit.Tool.Output;
using Spectre.Console;

namespace SdkKit.Tool.Quickstart;

/// <summary>One line a step, with its duration.</summary>
internal sealed class StepProgress(int count)
{
    private int _number;

    public async Task<T> RunAsync<T>(string title, Func<Task<T>> step)
    {
        _number++;
        var label = string.Create(CultureInfo.InvariantCulture, $"[{_number}/{count}] {title}");
        var started = Stopwatch.GetTimestamp();
        try
        {
            var result = await WithSpinnerAsync(label, step).ConfigureAwait(false);
            Terminal.Progress.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]ok[/]   {label,-52} {Seconds(started),7}");
            return result;
        }
        catch (StepFailedException)
        {
            Terminal.Progress.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]FAIL[/] {label,-52} {Seconds(started),7}");
            throw;
        }
    }

    public Task RunAsync(string title, Func<Task> step) => RunAsync(title, async () =>
    {
        await step().ConfigureAwait(false);
        return true;
    });

    private static Task<T> WithSpinnerAsync<T>(string label, Func<Task<T>> step) => Animation.IsWanted()
        ? Terminal.Progress.Status().Spinner(Spinner.Known.Dots).StartAsync(Markup.Escape(label), _ => step())
        : step();

    private static string Seconds(long started) =>
        string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
}
