using System.Text;

namespace SdkKit.Catalog;

/// <summary>Opens the tables that are embedded in this assembly; their formats are described in their first lines.</summary>
/// <remarks>
/// The first question waits for all that happens here, in every compiler and every run of the tool, and most of that is the runtime's compilation of what is
/// called. So the readers of the large tables are few and plain methods.
/// </remarks>
internal static class CatalogData
{
    // The tables are ASCII, a test sees to that, and Latin-1 only widens it: to get the decoder of UTF-8 to work for the first time takes four milliseconds.
    private static readonly Encoding Latin1 = Encoding.GetEncoding(28591);

    public static List<string[]> ReadRows(string name)
    {
        var rows = new List<string[]>();
        foreach (var line in ReadText(name).Split('\n'))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }

        return rows;
    }

    public static string ReadText(string name)
    {
        using var stream = typeof(CatalogData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The catalogue table '{name}' is not embedded in {typeof(CatalogData).Assembly.GetName().Name}.");
        var bytes = new byte[stream.Length];
        var read = 0;
        while (read < bytes.Length)
        {
            read += stream.Read(bytes, read, bytes.Length - read);
        }

        return Latin1.GetString(bytes);
    }

    /// <summary>Where the next block begins in a table of blocks, each with an empty line before it; the length of the text when there is none.</summary>
    /// <param name="text">The table.</param>
    /// <param name="position">Anywhere before the empty line.</param>
    public static int NextBlock(string text, int position) => text.IndexOf("\n\n", position, StringComparison.Ordinal) is var end and >= 0 ? end + 2 : text.Length;
}
