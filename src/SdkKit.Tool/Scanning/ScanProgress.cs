using System.Globalization;
using SdkKit.Tool.Output;
using Spectre.Console;

namespace SdkKit.Tool.Scanning;

/// <summary>Shows a person at a terminal how far a scan is, once it has taken long enough to wonder; in a log or beside a document for programs, nothing.</summary>
/// <param name="console">Where to draw; null draws nothing.</param>
internal sealed class ScanProgress(Func<IAnsiConsole>? console)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>On standard error, if somebody looks at it.</summary>
    public static ScanProgress For(ScanFormat format) =>
        new(IsWanted(format, Console.IsErrorRedirected, Environment.GetEnvironmentVariable) ? static () => Terminal.Progress : null);

    public static bool IsWanted(ScanFormat format, bool isRedirected, Func<string, string?> variable) =>
        format == ScanFormat.Table && Animation.IsWanted(isRedirected, variable);

    public void Show(Action scan, ScanCollector collector)
    {
        if (console is null)
        {
            scan();
            return;
        }

        // The console library costs more to load than a small folder takes to scan.
        var running = Task.Run(scan);
        if (Task.WaitAny([running], Patience) < 0)
            DrawAsync(console(), running, collector).GetAwaiter().GetResult();
        running.GetAwaiter().GetResult();
    }

    private static Task DrawAsync(IAnsiConsole console, Task scan, ScanCollector collector) => console.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
        .StartAsync(async context =>
        {
            var bar = context.AddTask("Scanning");
            while (!scan.IsCompleted)
            {
                var (done, expected) = (collector.Done, collector.Expected);
                bar.IsIndeterminate = expected == 0;
                bar.MaxValue = Math.Max(expected, 1);
                bar.Value = Math.Min(done, expected);
                bar.Description = string.Create(CultureInfo.InvariantCulture, $"Scanning, {done:#,0} files");
                await Task.WhenAny(scan, Task.Delay(Pause)).ConfigureAwait(false);
            }
        });
}
