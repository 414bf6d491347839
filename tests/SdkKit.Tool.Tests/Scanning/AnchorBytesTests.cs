using System.Text;
using CsCheck;
using SdkKit.Secrets;
using SdkKit.Secrets.Matching;
using SdkKit.Tool.Scanning.Prefilter;

namespace SdkKit.Tool.Tests.Scanning;

/// <summary>The vectors must hold back nothing that the engine's own prefilter finds, and let through nothing else.</summary>
public sealed class AnchorBytesTests
{
    private static readonly List<(string Text, bool IgnoreCase)> Anchors =
        [.. SecretRules.All.SelectMany(static rule => rule.Anchors.Select(text => (text, rule.IgnoreCase)))];

    [Fact]
    public void FindIn_EveryAnchorAtEveryOffset_IsFound()
    {
        var filler = Encoding.ASCII.GetBytes(new string('\n', 200));
        foreach (var (text, ignoreCase) in Anchors)
        {
            for (var at = 0; at < 80; at++)
            {
                var bytes = filler[..(at + text.Length + at % 40)];
                Encoding.ASCII.GetBytes(ignoreCase ? text.ToUpperInvariant() : text, bytes.AsSpan(at));
                Assert.Contains(Find(bytes), place => place.Start == at && place.Anchor.Literal == text);
            }
        }
    }

    [Fact]
    public void FindIn_AnyText_AgreesWithTheEngine()
    {
        var anchor = Gen.Int[0, Anchors.Count - 1].Select(static index => Anchors[index].Text);
        var pieces = Gen.OneOf(
            Gen.String[Gen.Char['\0', '\u00ff'], 0, 40],
            anchor,
            anchor.Select(static text => text[1..]),
            anchor.Select(static text => text.ToUpperInvariant()));

        pieces.Array[0, 8].Select(string.Concat).Sample(
            static text =>
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                return (Find(bytes).Count > 0) == SecretScanner.MayContainSecret(bytes, 0, bytes.Length);
            },
            iter: 20_000);
    }

    /// <summary>Findings depend on it: what one rule has examined, its next anchors skip.</summary>
    [Fact]
    public void FindIn_AnyText_KeepsTheEnginesOrder()
    {
        var prefilter = new AnchorPrefilter(SecretRules.All);
        Gen.Int[0, Anchors.Count - 1].Select(static index => Anchors[index].Text).Array[0, 30].Select(static parts => string.Join("", parts)).Sample(
            text =>
            {
                var expected = new List<(int, int)>();
                for (var position = new AnchorPrefilter.Position(); prefilter.TryNext(text, ref position, out var anchor);)
                    expected.Add((anchor.Ordinal, position.AnchorStart));
                return Find(Encoding.ASCII.GetBytes(text)).Select(static place => (place.Anchor.Ordinal, place.Start)).SequenceEqual(expected);
            },
            iter: 5_000);
    }

    [Fact]
    public async Task Scan_AnchorsBehindTwoByteCharactersAndAMark_AreFoundAtTheirCharacters()
    {
        using var folder = new ScanFolder();
        folder.Write("a.txt", "\uFEFFäö eyJ 😀 " + folder.NewSecret() + " é ewo " + folder.NewSecret());

        var result = (await folder.ScanAsync()).Exits(1);

        Assert.Contains("a.txt(1,11): error", result.Output, StringComparison.Ordinal);
        Assert.Contains("a.txt(1,58): error", result.Output, StringComparison.Ordinal);
    }

    private static List<AnchorPlace> Find(byte[] bytes)
    {
        var places = new AnchorPlaces();
        AnchorBytes.All.FindIn(bytes, places);
        return [.. Enumerable.Range(0, places.Count).Select(i => places[i])];
    }
}
