using System.Text;

namespace SdkKit.Secrets.Quality.Fuzzing;

/// <summary>Texts that lead matchers astray: anchors and what may follow them, broken UTF-16, NUL, deep nesting, and real cases with parts changed.</summary>
internal sealed class FuzzText(string[] seeds, Random random)
{
    private static readonly string[] Anchors = [.. SecretRules.All.SelectMany(static rule => rule.Anchors)];

    private static readonly string[] Pieces =
    [
        "=", ":", "\"", "'", "\"\"\"", "$\"", "@\"", "$$\"\"\"", "{", "}", "{{", "[", "]", "(", ")", "<", ">", "</", "\\", "\\n", "\\u0022", "\n", "\r\n", ";", ",", "&", "&amp;", "%3D", "==", "-----",
        "PRIVATE KEY-----", "//", "/*", "*/", "\0", "\uD800", "\uDFFF", "\uFEFF", "é", "Password=", "Server=x;", "sv=1&se=2&sig=", "eyJ", ".", "Basic ", "curl -u ", "value", " ", "\t", "AAAA", "T3BlbkFJ",
    ];

    public string Next() => random.Next(4) switch
    {
        0 => Line(random.Next(1, 3_000)),
        1 => string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)] + Anchors[random.Next(Anchors.Length)], random.Next(1, 400))),
        2 => string.Concat(Enumerable.Repeat("$\"{" + Pieces[random.Next(Pieces.Length)], random.Next(1, 2_000))),
        _ => seeds.Length == 0 ? Line(500) : Mutated(seeds[random.Next(seeds.Length)]),
    };

    /// <summary>About <paramref name="length"/> characters of anchors, pieces and noise.</summary>
    public string Line(int length)
    {
        var text = new StringBuilder(length + 64);
        while (text.Length < length)
        {
            _ = random.Next(4) switch
            {
                0 => text.Append(Anchors[random.Next(Anchors.Length)]),
                1 => text.Append(Pieces[random.Next(Pieces.Length)]),
                2 => text.Append((char)random.Next(32, 127), random.Next(1, 60)),
                _ => text.Append((char)random.Next(0x10000)),
            };
        }

        return text.ToString();
    }

    private string Mutated(string seed)
    {
        var text = new StringBuilder(seed);
        for (var i = random.Next(1, 8); i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            _ = random.Next(4) switch
            {
                0 => text.Remove(at, random.Next(1, text.Length - at + 1)),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Insert(at, text.ToString(at, random.Next(text.Length - at + 1))),
                _ => text.Insert(at, (char)random.Next(0x10000)),
            };
        }

        return text.ToString();
    }
}
