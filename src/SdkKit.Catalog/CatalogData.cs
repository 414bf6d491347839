using System.Text;

namespace SdkKit.Catalog;

/// <summary>Opens the tables that are embedded in this assembly; their formats are described in their first lines.</summary>
internal static class CatalogData
{
    public static IEnumerable<string[]> ReadRows(string name)
    {
        using var reader = Open(name);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }

    public static string ReadText(string name)
    {
        using var reader = Open(name);
        return reader.ReadToEnd();
    }

    private static StreamReader Open(string name)
    {
        var stream = typeof(CatalogData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The catalogue table '{name}' is not embedded in {typeof(CatalogData).Assembly.GetName().Name}.");
        return new StreamReader(stream, Encoding.UTF8);
    }
}
