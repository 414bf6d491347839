using System.Globalization;

namespace SdkKitTemplate.RootNamespace;

/// <summary>Prints rows as plain text: columns aligned, numbers to the right, an empty line at the end.</summary>
internal static class TextTable
{
    public static void Write<T>(TextWriter output, IReadOnlyList<T> rows, params (string Name, Func<T, object?> Value)[] columns)
    {
        var cells = rows.Select(row => Array.ConvertAll(columns, column => Text(column.Value(row)))).ToArray();
        var widths = columns.Select((column, index) => cells.Select(row => row[index].Length).Append(column.Name.Length).Max()).ToArray();
        WriteRow(output, widths, Array.ConvertAll(columns, column => column.Name));
        WriteRow(output, widths, Array.ConvertAll(widths, width => new string('-', width)));
        foreach (var row in cells)
        {
            WriteRow(output, widths, row);
        }

        output.WriteLine();
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static void WriteRow(TextWriter output, int[] widths, string[] cells) =>
        output.WriteLine(string.Join("  ", cells.Select((cell, index) => IsNumber(cell) ? cell.PadLeft(widths[index]) : cell.PadRight(widths[index]))).TrimEnd());

    private static bool IsNumber(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
