using SdkKit.Tool.Output;
using Spectre.Console;

namespace SdkKit.Tool.Diagnosis;

/// <summary>A check-up for people: one paragraph a finding, as soon as it is known; commands stand whole on a line of their own.</summary>
internal static class CheckDisplay
{
    private const int Column = 12;
    private const string Indent = "     ";

    public static void Write(CheckResult result)
    {
        var (word, style) = result.State switch
        {
            CheckState.Ok => ("ok", new Style(Color.Green)),
            CheckState.Missing => ("MISS", new Style(Color.Red)),
            _ => ("?", new Style(Color.Yellow)),
        };
        var detail = result.State is CheckState.Unknown ? $"not checked: {result.Detail}" : result.Detail;
        Terminal.Out.WriteFolded($"{word,-4}", style, $" {result.Check,-Column} {Printable.Line(detail)}", Column + 6);
        if (result.Remedy is { } remedy)
        {
            Console.Out.WriteLine($"{Indent}mend it: {Printable.Line(remedy)}");
        }
    }

    public static void WriteSummary(IReadOnlyList<CheckResult> results)
    {
        var missing = results.Count(result => result.State is CheckState.Missing);
        var unknown = results.Count(result => result.State is CheckState.Unknown);
        Console.Out.WriteLine();
        Console.Out.WriteLine((missing, unknown) switch
        {
            (0, 0) => "nothing is missing",
            (0, _) => $"nothing is missing, as far as it could be checked ({unknown} not)",
            (_, 0) => $"{missing} missing",
            _ => $"{missing} missing, {unknown} not checked",
        });
    }
}
