namespace SdkKit.Tool.Output;

/// <summary>Text that breaks between words and never within one: ids, paths and commands stay whole, to be copied and searched for.</summary>
internal static class FoldedText
{
    private const int LogWidth = 80;

    /// <summary>Writes the text behind what has been written of its first line.</summary>
    /// <param name="first">Begins the first line.</param>
    /// <param name="text">What is broken.</param>
    /// <param name="indent">Columns left free on the other lines, and taken on the first.</param>
    public static void Write(string first, string text, int indent)
    {
        var width = Console.IsOutputRedirected ? LogWidth : Math.Max(LogWidth / 2, Terminal.Out.Profile.Width);
        Console.Out.WriteLine(first + string.Join($"\n{new string(' ', indent)}", Lines(text, width - indent)));
    }

    internal static IEnumerable<string> Lines(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
