using System.Globalization;
using SdkKit.Provisioning;
using SdkKit.Tool.Output;
using Spectre.Console;

namespace SdkKit.Tool.Provisioning;

/// <summary>One line on standard error for each step that is done; a waiting step says so once for each reason.</summary>
internal sealed class StepDisplay : IProgress<StepProgress>
{
    private string _lastWait = "";

    public void Report(StepProgress value)
    {
        switch (value.State)
        {
            case StepState.Done:
                var seconds = value.Elapsed.TotalSeconds;
                Terminal.Progress.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]ok[/]   {value.Step,-20} {Printable.Line(value.Detail)} ({seconds:0.0} s)");
                break;
            case StepState.Failed:
                Terminal.Progress.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]FAIL[/] {value.Step}");
                break;
            case StepState.Waiting when value.Detail != _lastWait:
                _lastWait = value.Detail;
                Terminal.Progress.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]wait[/] {value.Step,-20} {Printable.Line(value.Detail)}");
                break;
            default:
                break;
        }
    }
}
