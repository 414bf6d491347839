using Company.SdkKitApp.Models;

namespace Company.SdkKitApp;

/// <summary>Prints a query's result as plain text: columns aligned, numbers to the right.</summary>
internal static class TextTable
{
    public static void Write(TextWriter output, LogsTable table)
    {
        var rows = table.Rows.Select(row => row.Select(cell => cell.ToString()).ToArray()).ToArray();
        var widths = table.Columns.Select((column, index) => rows.Select(row => row[index].Length).Append(column.Name.Length).Max()).ToArray();
        WriteRow(output, table, widths, [.. table.Columns.Select(column => column.Name)]);
        WriteRow(output, table, widths, [.. widths.Select(width => new string('-', width))]);
        foreach (var row in rows)
        {
            WriteRow(output, table, widths, row);
        }
    }

    private static void WriteRow(TextWriter output, LogsTable table, int[] widths, string[] cells) =>
        output.WriteLine(string.Join("  ", cells.Select((cell, index) =>
            table.Columns[index].IsNumber ? cell.PadLeft(widths[index]) : cell.PadRight(widths[index]))).TrimEnd());
}
