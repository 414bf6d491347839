using Spectre.Console;

namespace SdkKit.Tool.Output;

/// <summary>Results go to standard output, everything about the way there to standard error.</summary>
internal static class Terminal
{
    private static IAnsiConsole? _out;
    private static IAnsiConsole? _progress;

    public static IAnsiConsole Out => _out ??= Create(Console.Out, Console.IsOutputRedirected);

    public static IAnsiConsole Progress => _progress ??= Create(Console.Error, Console.IsErrorRedirected);

    public static void Error(string line) => Progress.WriteFolded("error:", new Style(Color.Red), " " + Printable.Line(line), indent: 7);

    public static void Warning(string line) => Progress.WriteFolded("warning:", new Style(Color.Yellow), " " + Printable.Line(line), indent: 9);

    /// <summary>Writes a word that stands out and the text behind it: broken between words at a terminal, one line however long in a log.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="word">Begins the line.</param>
    /// <param name="style">How the word stands out where there are colours; it has to say the same without.</param>
    /// <param name="text">Follows the word as it stands.</param>
    /// <param name="indent">Columns left free on the lines after the first.</param>
    public static void WriteFolded(this IAnsiConsole console, string word, Style style, string text, int indent)
    {
        console.Write(new Text(word, style));
        console.Profile.Out.Writer.WriteLine(FoldedText.Fold(text, console.Profile.Width, word.Length, indent));
    }

    /// <summary>As the other, without a word that stands out.</summary>
    public static void WriteFolded(this IAnsiConsole console, string text, int indent = 0) =>
        console.Profile.Out.Writer.WriteLine(FoldedText.Fold(text, console.Profile.Width, taken: 0, indent));

    /// <summary>
    /// What is redirected gets neither colours nor cursor movements, on build servers too: there, it may be a file that becomes a comment. Where somebody has said
    /// NO_COLOR, bold is left out as well: nothing but text was asked for.
    /// </summary>
    private static IAnsiConsole Create(TextWriter writer, bool isRedirected)
    {
        var isPlain = isRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(writer),
        });
        if (isRedirected)
        {
            // In a log one message is one line, however long.
            console.Profile.Width = int.MaxValue;
        }

        return console;
    }
}
