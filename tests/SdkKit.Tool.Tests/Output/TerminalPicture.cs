using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SdkKit.Tool.Tests.Output;

/// <summary>Draws a terminal's text as SVG: colours and bold as the terminal was told, lines wrapped where it would.</summary>
internal static partial class TerminalPicture
{
    private const int Columns = 80;
    private const double CharacterWidth = 8.43;
    private const int LineHeight = 19;
    private const int Margin = 20;

    private static readonly Dictionary<string, string> Classes = new() { ["1"] = "b", ["38;5;2"] = "g", ["38;5;9"] = "r", ["38;5;3"] = "y", ["38;5;11"] = "y" };

    public static string Draw(string recording)
    {
        var rows = recording.TrimEnd('\n').Split('\n').SelectMany(Rows).ToList();
        var (width, height) = ((int)(Columns * CharacterWidth) + (2 * Margin), (rows.Count * LineHeight) + (2 * Margin) + 22);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="sdkkit plan, apply and doctor in a terminal">
              <style>
                text {"{"} font: 14px ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #d8dee9; white-space: pre {"}"}
                .b {"{"} font-weight: 700; fill: #ffffff {"}"}
                .g {"{"} fill: #7ec699 {"}"}
                .r {"{"} fill: #f07178 {"}"}
                .y {"{"} fill: #e5c07b {"}"}
              </style>
              <rect width="{width}" height="{height}" rx="10" fill="#1b2129"/>
              <circle cx="22" cy="20" r="6" fill="#f07178"/>
              <circle cx="42" cy="20" r="6" fill="#e5c07b"/>
              <circle cx="62" cy="20" r="6" fill="#7ec699"/>

            """);
        foreach (var (row, index) in rows.Select((row, index) => (row, index)).Where(one => one.row.Count > 0))
        {
            var spans = row.Select(span => span.Class is { } name ? $"<tspan class=\"{name}\">{WebUtility.HtmlEncode(span.Text)}</tspan>" : WebUtility.HtmlEncode(span.Text));
            svg.Append(CultureInfo.InvariantCulture, $"  <text x=\"{Margin}\" y=\"{Margin + 36 + (index * LineHeight)}\" xml:space=\"preserve\">{string.Concat(spans)}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static List<List<(string Text, string? Class)>> Rows(string line)
    {
        List<List<(string Text, string? Class)>> rows = [[]];
        var (current, column) = ((string?)null, 0);
        foreach (var part in Parts().Split(line))
        {
            if (part.StartsWith('\u001b'))
            {
                current = Colour().Match(part) is { Success: true } colour ? Classes.GetValueOrDefault(colour.Groups[1].Value) : current;
                continue;
            }

            for (var rest = part; rest.Length > 0;)
            {
                if (column == Columns)
                {
                    rows.Add([]);
                    column = 0;
                }

                var fits = rest[..Math.Min(rest.Length, Columns - column)];
                rows[^1].Add((fits, current));
                column += fits.Length;
                rest = rest[fits.Length..];
            }
        }

        return rows;
    }

    [GeneratedRegex("(\u001b(?:\\[[0-9;?]*[a-zA-Z]|[=>]))")]
    private static partial Regex Parts();

    [GeneratedRegex("^\u001b\\[([0-9;]*)m$")]
    private static partial Regex Colour();
}
