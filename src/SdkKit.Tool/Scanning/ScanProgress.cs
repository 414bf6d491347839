using System.Globalization;
using SdkKit.Tool.Output;
using Spectre.Console;

namespace SdkKit.Tool.Scanning;

/// <summary>Shows on a terminal how far a scan is, once it has taken long enough to wonder; in a log, nothing.</summary>
internal static class ScanProgress
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static void Show(Action scan, ScanCollector collector)
    {
        if (Console.IsErrorRedirected)
        {
            scan();
            return;
        }

        // The console library costs more to load than a small folder takes to scan.
        var running = Task.Run(scan);
        if (Task.WaitAny([running], Patience) < 0)
            DrawAsync(running, collector).GetAwaiter().GetResult();
        running.GetAwaiter().GetResult();
    }

    private static Task DrawAsync(Task scan, ScanCollector collector) => Terminal.Progress.Progress()
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
