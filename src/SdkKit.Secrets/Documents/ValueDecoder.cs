using System.Globalization;
using System.Text;

namespace SdkKit.Secrets.Documents;

/// <summary>Gives a value as the document's reader would.</summary>
internal static class ValueDecoder
{
    public static string Decode(string written, ValueForm form) => form switch
    {
        ValueForm.Escaped when written.IndexOf('\\') >= 0 => Escaped(written),
        ValueForm.Apostrophes => written.Replace("''", "'"),
        ValueForm.Entities when written.IndexOf('&') >= 0 => Entities(written),
        ValueForm.Block => Block(written),
        _ => written,
    };

    private static string Escaped(string written)
    {
        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\' || i + 1 == written.Length)
            {
                text.Append(written[i]);
                continue;
            }

            var c = written[++i];
            var digits = c switch { 'u' => 4, 'x' => 2, _ => 0 };
            if (digits > 0 && i + digits < written.Length && int.TryParse(written.Substring(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += digits;
            }
            else
            {
                text.Append(c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', '0' => '\0', _ => c });
            }
        }

        return text.ToString();
    }

    private static string Entities(string written)
    {
        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            const int LongestEntity = 10;
            var end = written[i] == '&' ? written.IndexOf(';', i, Math.Min(LongestEntity, written.Length - i)) : -1;
            if (end > 0 && Entity(written.Substring(i + 1, end - i - 1)) is { } character)
            {
                text.Append(character);
                i = end;
            }
            else
            {
                text.Append(written[i]);
            }
        }

        return text.ToString();
    }

    private static char? Entity(string name) => name switch
    {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ when name.StartsWith("#x", StringComparison.Ordinal) && int.TryParse(name.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => Character(code),
        _ when name.StartsWith("#", StringComparison.Ordinal) && int.TryParse(name.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out var code) => Character(code),
        _ => null,
    };

    private static char? Character(int code) => code is > 0 and <= char.MaxValue ? (char)code : null;

    private static string Block(string written) => string.Join("\n", written.Split('\n').Select(static line => line.Trim())).TrimEnd();
}
