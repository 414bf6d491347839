using CsCheck;
using SdkKit.Secrets.Providers;
using SdkKit.Secrets.Tests.Generated;

namespace SdkKit.Secrets.Tests.Scanning;

/// <summary>What is not scanned holds nothing that a scan would find.</summary>
public sealed class CouldHoldSecretTests
{
    private const int Iterations = 20_000;

    private static readonly string Key = GeneratedSecret.Letters(new Random(31), 13) + "42" + GeneratedSecret.Letters(new Random(32), 17);

    /// <summary>The words, signs and values that the forms of an assignment, an address and a token are made of.</summary>
    private static readonly Gen<string> Part = Gen.OneOf(
        AnyOf("password", "api_token", "Key", "clientSecret", "--api-key", "Authorization", "db.pwd", "token", "framework", "path", "://", "devops"),
        AnyOf(" ", " ", "\t", "=", ": ", ":", " = ", "=>", ">", "</token>", ", ", "(", ") ", "]", "\"", "'", "\\\"", "&quot;", "%3D", "?", "\n", "\n// ", "|", "!", "==", "!=", ".", "-", "<", "@", "/", ";"),
        AnyOf("value", "<value>", "value=", "string", "Bearer ", "new Secret(", "b'", "is", "must not be empty", "getenv(\"A\", ", "env( \"A\", ", "user:", "host.test"),
        AnyOf(Key, Key[..12], $"\"{Key}\"", $" = \"{Key}\";", "hunter2!", "correct", "Xq7#pV2!", "xkcdqwrtz", $"x:{Key}@host"));

    private static readonly Gen<string> Text = Part.Array[1, 9].Select(static parts => string.Concat(parts));

    [Theory]
    [InlineData(SourcePart.Literal, TextSyntax.Literal, "")]
    [InlineData(SourcePart.Comment, TextSyntax.CSharp, "// ")]
    [InlineData(SourcePart.Code, TextSyntax.CSharp, "")]
    public void CouldHoldSecret_False_MeansThatAScanFindsNothing(SourcePart part, TextSyntax syntax, string start)
    {
        var (skipped, found) = (0, 0);

        Text.Where(text => part != SourcePart.Comment || IsComment(text)).Sample(
            text =>
            {
                text = start + text;
                var findings = SecretScanner.Scan(text, new SecretScanOptions { Syntax = syntax });
                var couldHold = SecretScanner.CouldHoldSecret(text, 0, text.Length, part);
                Interlocked.Add(ref found, findings.Count);
                Interlocked.Add(ref skipped, couldHold || !SecretScanner.MayContainSecret(text) ? 0 : 1);
                return couldHold || findings.Count == 0;
            },
            iter: Iterations);

        Assert.True(found > Iterations / 100 && skipped > Iterations / 100, $"{found} found, {skipped} with an anchor skipped");
    }

    [Fact]
    public void CouldHoldSecret_TokenOfAnyProvider_IsTrue()
    {
        var random = new Random(33);
        foreach (var row in ProviderTable.Rows.Select(ProviderRow.Parse))
        {
            var token = row.Check == TokenCheck.None ? GeneratedToken.Of(row.Pattern, random) : GeneratedToken.WithChecksum(row, random);
            var text = row.Near.Length == 0 ? token : $"{row.Near[0]} of ours {token}";

            Assert.True(SecretScanner.CouldHoldSecret(text, 0, text.Length, SourcePart.Literal), row.Id);
        }
    }

    [Theory]
    [InlineData(SourcePart.Comment, TextSyntax.CSharp, "// password getenv(\"A\", \"{0}\")")]
    [InlineData(SourcePart.Comment, TextSyntax.CSharp, "// password = env( \"A\", \"{0}\")")]
    [InlineData(SourcePart.Comment, TextSyntax.CSharp, "// x[\"Jwt:Secret\"] ?? \"{0}\"")]
    [InlineData(SourcePart.Code, TextSyntax.CSharp, "aes.Key = new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };")]
    public void CouldHoldSecret_FallbackOrBytes_IsTrueAsAScanFindsThem(SourcePart part, TextSyntax syntax, string template)
    {
        var text = template.Replace("{0}", Key, StringComparison.Ordinal);

        Assert.Single(SecretScanner.Scan(text, new SecretScanOptions { Syntax = syntax }));
        Assert.True(SecretScanner.CouldHoldSecret(text, 0, text.Length, part));
    }

    [Theory]
    [InlineData("The token must not be null.")]
    [InlineData("Key: {0}")]
    [InlineData("https://docs.test/framework?path=tokens")]
    [InlineData("Both graphs, see https://docs.test/articles/how-they-grow.")]
    [InlineData("/// <param name=\"cancellationToken\"></param>")]
    [InlineData("/// <see cref=\"M:Some.Type.Run(Some.Token)\" />\n/// is \"what is meant\".")]
    [InlineData("/// The authority string and what it stands for.")]
    [InlineData("/// <param name=\"token\">Cancellation of the request.</param>")]
    public void CouldHoldSecret_WordsAroundAnAnchor_IsFalse(string text)
    {
        Assert.True(SecretScanner.MayContainSecret(text));
        Assert.False(SecretScanner.CouldHoldSecret(text, 0, text.Length, SourcePart.Comment));
    }

    /// <summary>Each line of it starts with slashes.</summary>
    private static bool IsComment(string text) => !text.Replace("\n// ", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal);

    private static Gen<string> AnyOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
