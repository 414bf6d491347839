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
                Write("ok", Color.Green, string.Create(CultureInfo.InvariantCulture, $"{value.Step,-20} {value.Detail} ({seconds:0.0}s)"));
                break;
            case StepState.Failed:
                Write("FAIL", Color.Red, value.Step);
                break;
            case StepState.Waiting when value.Detail != _lastWait:
                _lastWait = value.Detail;
                Write("wait", Color.Yellow, $"{value.Step,-20} {value.Detail}");
                break;
            default:
                break;
        }
    }
    private static void Write(string word, Color color, string text) =>
        Terminal.Progress.WriteFolded($"{word,-4}", new Style(color), " " + Printable.Line(text), indent: 26);
}
