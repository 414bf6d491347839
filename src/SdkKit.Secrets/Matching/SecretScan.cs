using SdkKit.Secrets.Rules;

namespace SdkKit.Secrets.Matching;

/// <summary>One scan of a text that holds at least one anchor.</summary>
internal sealed class SecretScan(CandidateText text, SecretScanOptions options)
{
    [ThreadStatic]
    private static int[]? _idle;

    private readonly int[] _examined = Examined();
    private readonly List<SecretFinding> _findings = [];

    /// <summary>Characters that matchers have read so far.</summary>
    public long Reads => text.Reads;

    public IReadOnlyList<SecretFinding> Run(string source, AnchorPrefilter prefilter, AnchorPrefilter.Position position, AnchorPrefilter.Anchor first)
    {
        var now = options.Clock();
        var anchor = first;
        do
            Visit(anchor, position.AnchorStart, now);
        while (prefilter.TryNext(source, ref position, out anchor));

        return Findings();
    }

    /// <summary>The same where the anchors are known, in the order in which the prefilter finds them.</summary>
    public IReadOnlyList<SecretFinding> Run(AnchorPlaces anchors)
    {
        var now = options.Clock();
        for (var i = 0; i < anchors.Count; i++)
            Visit(anchors[i].Anchor, anchors[i].Start, now);

        return Findings();
    }

    /// <summary>For each rule as far as it has examined the text: an array that is used again, because most scans are short.</summary>
    private static int[] Examined()
    {
        var examined = _idle ?? new int[SecretRules.Table.Count];
        _idle = null;
        return examined;
    }

    private List<SecretFinding> Findings()
    {
        Array.Clear(_examined, 0, _examined.Length);
        _idle = _examined;
        return OnePerSecret();
    }

    private void Visit(AnchorPrefilter.Anchor anchor, int start, DateTimeOffset now)
    {
        var examined = _examined[anchor.Rule];
        if (start >= examined)
            Examine(anchor, new AnchorHit(start, anchor.Literal), new MatchContext(now, examined, options.Syntax));
    }

    private void Examine(AnchorPrefilter.Anchor anchor, AnchorHit hit, MatchContext context)
    {
        var rule = SecretRules.Table[anchor.Rule];
        var result = rule.Matcher(text, hit, context);
        _examined[anchor.Rule] = Math.Max(context.Floor, result.ExaminedEnd);
        if (!result.IsMatch)
        {
            options.Rejected?.Invoke(new SecretRejection(rule, result.Start, result.Length, result.Reason));
            return;
        }

        Add(rule, result);
        foreach (var other in result.Others ?? [])
            Add(rule, other);
    }

    private void Add(SecretRule rule, MatchResult result) => _findings.Add(ToFinding(rule, result, text.Slice(result.Start, result.Length), options));

    public static SecretFinding ToFinding(SecretRule rule, MatchResult result, string secret, SecretScanOptions options) => new()
    {
        Rule = rule,
        Start = result.Start,
        Length = result.Length,
        Confidence = result.Confidence,
        Evidence = result.Evidence!,
        Grants = result.Grants,
        Fingerprint = Matching.Fingerprint.Of(result.Canonical ?? secret, options.FingerprintKey),
    };

    /// <summary>
    /// Of findings that overlap, one that knows the format stays before one that knows only the name (a failed checksum is worth more than a name), then the surest,
    /// of equally sure ones the first, and of those at the same place the one whose rule comes first in the table.
    /// </summary>
    private List<SecretFinding> OnePerSecret()
    {
        if (_findings.Count < 2)
            return _findings;

        var kept = new List<SecretFinding>(_findings.Count);
        foreach (var finding in _findings.OrderBy(static f => f.Start).ThenByDescending(static f => f.Confidence).ThenBy(static f => SecretRules.OrderOf(f.Rule)))
        {
            if (kept.Count == 0 || kept[kept.Count - 1].End <= finding.Start)
                kept.Add(finding);
            else if (Rank(finding) > Rank(kept[kept.Count - 1]))
                kept[kept.Count - 1] = finding;
        }

        return kept;
    }

    private static int Rank(SecretFinding finding) => (int)finding.Confidence + (finding.Rule == NamedValueRule.Rule ? 0 : (int)SecretConfidence.Certain + 1);
}
