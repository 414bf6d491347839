using System.Text;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Rules;

namespace SdkKit.Secrets;

/// <summary>Finds secrets in text. Thread-safe; time grows linearly with the text whatever it holds; clean text costs one pass and no allocation.</summary>
public static class SecretScanner
{
    private const int ByteOrderMark = 3;

    // Of the written table, so that nothing else of any rule is made before one is asked for.
    private static readonly AnchorPrefilter Prefilter = new(AnchorTable.Rows);

    /// <summary>Finds the secrets in <paramref name="text"/>, ordered by position, one finding per secret.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<SecretFinding> Scan(string text, SecretScanOptions? options = null)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));

        options ??= SecretScanOptions.Default;
        var position = new AnchorPrefilter.Position();
        IReadOnlyList<SecretFinding> announced = Prefilter.TryNext(text, ref position, out var first) ? new SecretScan(new CandidateText(text), options).Run(text, Prefilter, position, first) : [];

        // What only its length and letters tell gives way to what has a mark.
        return LoneToken.Match(text) is var (rule, whole) && (announced.Count == 0 || whole.Confidence == SecretConfidence.Certain)
            ? [SecretScan.ToFinding(rule, whole, text.Substring(whole.Start, whole.Length), options)]
            : announced;
    }

    /// <summary>Every anchor of every rule, for callers that look for them in their own way.</summary>
    internal static IReadOnlyList<AnchorPrefilter.Anchor> Anchors => Prefilter.Anchors;

    /// <summary>The same as <see cref="Scan(string, SecretScanOptions?)"/> where the anchors are known already.</summary>
    internal static IReadOnlyList<SecretFinding> Scan(CandidateText text, AnchorPlaces anchors, SecretScanOptions options) =>
        anchors.Count == 0 ? [] : new SecretScan(text, options).Run(anchors);

    /// <summary>Whether a text of so many bytes may be a secret that nothing announces; such a one is scanned as a whole.</summary>
    internal static bool MayBeOneSecret(int count) => count is >= LoneToken.Shortest and <= LoneToken.Longest + ByteOrderMark;

    /// <summary>
    /// Whether a scan of <paramref name="text"/> would look at anything at all; false for nearly all text, at the prefilter's speed. A text that looks like a token
    /// without a mark is looked at, because a literal may be nothing else.
    /// </summary>
    public static bool MayContainSecret(string text) =>
        Prefilter.HasHit(text ?? throw new ArgumentNullException(nameof(text))) || LoneToken.MayBe(text);

    /// <summary>Whether a scan of a part of <paramref name="text"/> that is more than a token alone would look at anything.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie within <paramref name="text"/>.</exception>
    public static bool MayContainSecret(string text, int start, int count)
    {
        ThrowIfOutside(text, start, count);
        return Prefilter.HasHit(text, start, start + count);
    }

    /// <summary>
    /// Whether a scan of a part of C# source, or of a literal's value, could find anything; false for nearly all of those that do hold an anchor, as "the token must not be
    /// null" does. What stands on either side of the range is not looked at.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie within <paramref name="text"/>.</exception>
    public static bool CouldHoldSecret(string text, int start, int count, SourcePart part)
    {
        ThrowIfOutside(text, start, count);
        return Prefilter.HasTellingHit(text, start, start + count, part) || count == text.Length && LoneToken.MayBe(text);
    }

    /// <summary>The same for UTF-8 (or ASCII, Latin-1) bytes, so that only files with an anchor need decoding.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie within <paramref name="utf8"/>.</exception>
    public static bool MayContainSecret(byte[] utf8, int start, int count)
    {
        if (utf8 is null)
            throw new ArgumentNullException(nameof(utf8));
        if (start < 0 || count < 0 || start > utf8.Length - count)
            throw new ArgumentOutOfRangeException(nameof(start), "The range does not lie within the array.");

        return Prefilter.HasHit(utf8, start, count) || MayBeOneSecret(count) && LoneToken.MayBe(Encoding.ASCII.GetString(utf8, start, count));
    }

    private static void ThrowIfOutside(string text, int start, int count)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        if (start < 0 || count < 0 || start > text.Length - count)
            throw new ArgumentOutOfRangeException(nameof(start), "The range does not lie within the text.");
    }
}
