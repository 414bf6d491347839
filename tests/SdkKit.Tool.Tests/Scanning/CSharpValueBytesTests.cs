using System.Text;
using CsCheck;
using SdkKit.Secrets;
using SdkKit.Secrets.Matching;
using SdkKit.Tool.Scanning.Prefilter;

namespace SdkKit.Tool.Tests.Scanning;

/// <summary>What the bytes of C# source tell of the words in it, against what the engine makes of them.</summary>
public sealed class CSharpValueBytesTests
{
    private const string Value = "xK8vQ2mZr7Lp4TnW9sBd";

    private static readonly SecretScanOptions CSharp = new() { Syntax = TextSyntax.CSharp };

    private static readonly string[] Pieces =
    [
        "password", "Token", "apiKey", "client_secret", "WithPassword", "pw", "auth", "author", "_", "-", ".", " ", "  ", "\t", "\n", "\r\n", "    ",
        "=", "= ", " = ", "==", " != ", "=>", "??", " ??= ", "+=", ":", ": ", "?", "!", "|", "||", ">", "<", "</", "value", " value=", "%3D", "&quot;", "\\\"", "\\", "string", " str ",
        "\"", "\"\"", "\"\"\"", "@\"", "$\"", "$@\"", "@$\"", "$$\"\"\"", "'", "'\"'", "'a'", "`", "{", "}", "{{", "(", ")", "[", "]", "]=", "] = ", ",", ", ", ";", ");",
        "//", "// ", "/*", "*/", "/// ", "#", "@", "$", "--", "new", "new ", "new(", "new Secret(", "new byte[] { ", "new[] {", "= {", "0x01, ", "0x1F", "}", "null", "true", "Get()",
        "é", "\u00a0", "ab", "X", "u8", "Bearer ", "getenv(\"A\", ", "env( ", "word", "opensesame", "Opensesame", "this.", "hunter2", Value, $"\"{Value}\"", Value, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        string.Join(", ", Enumerable.Repeat("0x7A", 15)) + ", 0x7B }", new string(' ', 60), new string('\n', 250), new string('a', 90), new string('a', 250), new string('=', 30),
    ];

    private static readonly Gen<string> Piece = OneOf(Pieces);

    /// <summary>Forms that random pieces seldom make up.</summary>
    private static readonly string[] Forms =
    [
        "{0} = \"{1}\";", "{0} = \"{1}", "{0}: \"{1}\"", "{0} == @\"{1}\"", "{0} = new(\"{1}\")", "{0} = new Text(\"{1}\")", "With{0}(\"{1}\")", "{{ \"{0}\", \"{1}\" }}", "[\"{0}\"] = \"{1}\"",
        "(\"{0}\") ?? \"{1}\"", "// {0}: {1}", "/* {0}={1} */", "/*\n * {0} = {1}\n */", "// {0} {1}", "\"{0}={1}\"", "@\"\n{0}={1}\"", "\"\"\"\n{0}: {1}\n\"\"\"", "$\"{{a}}{0}={1}\"",
        "\"--{0} {1}\"", "\"{0}\\\": \\\"{1}\\\"\"", "// <{0}>{1}</{0}>", "// <{0}>\n// <value>{1}", "// key=\"{0}\" value=\"{1}\"", "// {0} = '{1}'", "'\"' {0} = \"{1}\"", "// {0}('{1}')", "// {0} == opensesame", "// {0}: str = {1}", "// {0}: hunter2!", "// {0} = env( \"A\", \"{1}\")", "// {0} getenv(\"A\", \"{1}\")", "// <{0}>Bearer {1}", "// \"{0}\", '{1}'",
    ];

    [Fact]
    public void FindTellingIn_AnySource_HoldsBackNoFinding() => Holds(Piece.Array[0, 12].Select(string.Concat), 60_000);

    [Fact]
    public void FindTellingIn_FormsOfAssignments_HoldsBackNoFinding()
    {
        var form = Gen.Select(OneOf(Forms), OneOf("password", "clientSecret", "api_key", "Token"), static (form, name) => string.Format(null, form, name, Value));
        Holds(Gen.OneOf(form, Piece).Array[1, 6].Select(string.Concat), 40_000);
    }

    [Theory]
    [InlineData("void Set(string password, CancellationToken token) => _token = token;")]
    [InlineData("/// <param name=\"token\">The token that stops it.</param>")]
    [InlineData("var key = Find(secrets[0]); if (key == null) return password.Length;")]
    [InlineData("/* The keys */ var key = value;")]
    public void FindTellingIn_NamesWithoutLiterals_AreHeldBack(string source)
    {
        Assert.NotEqual(0, Find(source, isTelling: false).Count);
        Assert.Equal(0, Find(source + new string('\n', 250), isTelling: true).Count);
    }

    /// <summary>Words of sentences are no values, whatever they are behind.</summary>
    [Fact]
    public void FindTellingIn_WordsInTexts_HoldsBackNoFinding()
    {
        var word = Gen.OneOf(Gen.Char['a', 'z'].Array[2, 14].Select(static letters => new string(letters)), OneOf("Indicates", "the", "open", "Sesame", "letmein", "qwerty", "dragon", "changeme").Array[1, 2].Select(string.Concat));
        Holds(Gen.Select(OneOf("// ", "/* ", "\"", "@\""), OneOf(Forms), OneOf("password", "pwd", "secret", "token", "auth"), word, OneOf(".", "", " ", ";", ")", "\n", ","), static (start, form, name, word, end) => start + string.Format(null, form, name, word + end)), 60_000);
    }

    private static Gen<string> OneOf(params string[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);

    private static void Holds(Gen<string> sources, int count) => sources.Sample(static source => Scan(source, isTelling: true) == Scan(source, isTelling: false), iter: count);

    private static string Scan(string source, bool isTelling)
    {
        var anchors = Find(source, isTelling);
        var bytes = Encoding.UTF8.GetBytes(source);
        for (var i = 0; i < anchors.Count; i++)
            anchors[i] = new AnchorPlace(anchors[i].Anchor, Encoding.UTF8.GetCharCount(bytes, 0, anchors[i].Start));
        return string.Join('\n', SecretScanner.Scan(new CandidateText(source), anchors, CSharp).Select(static f => $"{f.Rule.Id} {f.Start} {f.Length} {f.Confidence}"));
    }

    private static AnchorPlaces Find(string source, bool isTelling)
    {
        var places = new AnchorPlaces();
        var bytes = Encoding.UTF8.GetBytes(source);
        if (isTelling)
            AnchorBytes.All.FindTellingIn(bytes, source.All(char.IsAscii), TextSyntax.CSharp, places);
        else
            AnchorBytes.All.FindIn(bytes, places);
        return places;
    }
}
