using System.Text;

namespace SdkKit.Tool.Output;

/// <summary>Text that breaks between words and never within one: ids, paths and commands stay whole, to be copied and searched for.</summary>
internal static class FoldedText
{
    /// <param name="text">What is broken; its own spaces are kept where it is not.</param>
    /// <param name="width">Columns of a line.</param>
    /// <param name="taken">Columns of the first line that are written already.</param>
    /// <param name="indent">Columns left free on the lines after the first.</param>
    public static string Fold(string text, int width, int taken, int indent)
    {
        var folded = new StringBuilder();
        var column = taken;
        var isFirstOfLine = true;
        foreach (var word in text.Split(' '))
        {
            if (!isFirstOfLine && column + 1 + word.Length > width)
            {
                TrimEnd(folded).Append('\n').Append(' ', indent);
                column = indent;
                isFirstOfLine = true;
            }

            if (!isFirstOfLine)
            {
                folded.Append(' ');
                column++;
            }

            folded.Append(word);
            column += word.Length;
            isFirstOfLine = false;
        }

        return folded.ToString();
    }

    private static StringBuilder TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        return text;
    }
}
