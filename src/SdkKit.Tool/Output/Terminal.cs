using Spectre.Console;

namespace SdkKit.Tool.Output;

/// <summary>Results go to standard output, everything about the way there to standard error.</summary>
internal static class Terminal
{
    public static IAnsiConsole Out => AnsiConsole.Console;

    public static IAnsiConsole Progress { get; } = CreateProgress();

    public static void Error(string line) => Progress.MarkupLineInterpolated($"[red]error:[/] {Printable.Line(line)}");

    public static void Warning(string line) => Progress.MarkupLineInterpolated($"[yellow]warning:[/] {Printable.Line(line)}");

    private static IAnsiConsole CreateProgress()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
        {
            // In a log one message is one line, however long.
            console.Profile.Width = int.MaxValue;
        }

        return console;
    }

    /// <summary>A table that reads as well in a log as on a screen.</summary>
    public static Table NewTable(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        }

        return table;
    }
}
