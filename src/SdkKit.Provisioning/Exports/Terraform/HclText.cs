using System.Text;

namespace SdkKit.Provisioning;

internal static class HclText
{
    /// <summary>A string of one line, in which nothing is an expression.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var index = 0; index < text.Length; index++)
        {
            quoted.Append(text[index] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '$' or '%' when index + 1 < text.Length && text[index + 1] == '{' => new string(text[index], 2),
                var c when char.IsControl(c) => $"\\u{(int)c:x4}",
                var c => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Attributes one below the other, their equals signs in one column, as the formatter leaves them.</summary>
    public static IEnumerable<string> Attributes(params IReadOnlyList<(string Name, string Value)> attributes)
    {
        var width = attributes.Count == 0 ? 0 : attributes.Max(attribute => attribute.Name.Length);
        return attributes.Select(attribute => $"{attribute.Name.PadRight(width)} = {attribute.Value}");
    }

    public static IEnumerable<string> Block(string head, IEnumerable<string> body) => [$"{head} {{", .. body.Select(line => line.Length == 0 ? line : $"  {line}"), "}"];

    public static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
