using SdkKit.Secrets;

namespace SdkKit.Tool.Scanning.Content;

/// <summary>The secrets of one text as they come, each numbered among its equals: the number stays when lines above come and go.</summary>
internal sealed class Occurrences
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly List<LocatedSecret> _found = [];

    public IReadOnlyList<LocatedSecret> Found => _found;

    public void Add(TextPosition start, TextPosition end, SecretFinding secret)
    {
        var ordinal = _seen[secret.Fingerprint] = _seen.GetValueOrDefault(secret.Fingerprint) + 1;
        _found.Add(new LocatedSecret(start, end, ordinal, secret));
    }
}
