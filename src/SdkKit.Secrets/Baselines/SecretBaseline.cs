using System.Text;

namespace SdkKit.Secrets.Baselines;

/// <summary>
/// The reviewed findings of a repository, a text file under version control that holds no secret: one line each, <c>fingerprint rule comment</c>, sorted, so
/// that two branches that add entries merge. Empty lines and lines that start with <c>#</c> are for the reader.
/// </summary>
public sealed class SecretBaseline
{
    /// <summary>Its name, by which analyzers and <c>sdkkit scan</c> find it.</summary>
    public const string FileName = "sdkkit-secrets.baseline";

    private const string Header =
        "# Findings that were reviewed and may stay, by fingerprint; this file holds no secret. One a line: fingerprint rule comment\n";

    private const int FingerprintLength = 12;

    private static readonly char[] Space = [' ', '\t'];

    private readonly SortedDictionary<string, BaselineEntry> _entries = new(StringComparer.Ordinal);

    private SecretBaseline(IEnumerable<BaselineEntry> entries, IReadOnlyList<BaselineProblem> problems)
    {
        foreach (var entry in entries)
            _entries[entry.Fingerprint] = entry;
        Problems = problems;
    }

    /// <summary>Nothing was reviewed.</summary>
    public static SecretBaseline Empty { get; } = new([], []);

    /// <summary>The entries, by fingerprint.</summary>
    public IReadOnlyCollection<BaselineEntry> Entries => _entries.Values;

    /// <summary>The lines that could not be read, in order; they hide no finding.</summary>
    public IReadOnlyList<BaselineProblem> Problems { get; }

    /// <summary>Reads a baseline file; never throws for what it holds.</summary>
    public static SecretBaseline Parse(string text)
    {
        var entries = new List<BaselineEntry>();
        var problems = new List<BaselineProblem>();
        var number = 0;
        foreach (var line in (text ?? throw new ArgumentNullException(nameof(text))).Split('\n').Select(static line => line.Trim('\r', ' ', '\t', '\uFEFF')))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;

            var parts = line.Split(Space, 3, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length >= 2 && IsFingerprint(parts[0]))
                entries.Add(new BaselineEntry(parts[0], parts[1], parts.Length == 3 ? parts[2].Trim() : ""));
            else
                problems.Add(new BaselineProblem(number, "An entry is a fingerprint of twelve hexadecimal digits in lower case, a rule and a comment."));
        }

        return new SecretBaseline(entries, problems);
    }

    /// <summary>Whether the secret with this fingerprint was reviewed.</summary>
    public bool Contains(string fingerprint) => _entries.ContainsKey(fingerprint);

    /// <summary>The baseline with <paramref name="added"/>; an entry that is there already keeps its comment.</summary>
    /// <exception cref="ArgumentException">A fingerprint or rule is not of the form that the file can hold.</exception>
    public SecretBaseline With(params IEnumerable<BaselineEntry> added)
    {
        var fresh = (added ?? throw new ArgumentNullException(nameof(added))).ToList();
        foreach (var entry in fresh)
        {
            if (!IsFingerprint(entry.Fingerprint) || entry.Rule.Length == 0 || entry.Rule.Any(char.IsWhiteSpace))
                throw new ArgumentException($"'{entry.Rule}' and its fingerprint make no entry.", nameof(added));
        }

        return new SecretBaseline(fresh.Concat(Entries), Problems);
    }

    /// <summary>The text of a baseline file with one more entry in its place; what else stands in the file stays as it is.</summary>
    /// <exception cref="ArgumentException">The fingerprint or the rule is not of the form that the file can hold.</exception>
    public static string Insert(string text, BaselineEntry entry)
    {
        var line = Empty.With(entry).ToString().Substring(Header.Length);
        if ((text ?? throw new ArgumentNullException(nameof(text))).Trim().Length == 0)
            return Header + line;
        if (Parse(text).Contains(entry.Fingerprint))
            return text;

        var at = 0;
        while (at < text.Length && !(IsFingerprint(text.Substring(at, Math.Min(FingerprintLength, text.Length - at))) && string.CompareOrdinal(text, at, entry.Fingerprint, 0, FingerprintLength) > 0))
            at = text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;
        return text.Insert(at, at > 0 && text[at - 1] != '\n' ? "\n" + line : line);
    }

    /// <summary>The file's text: what <see cref="Parse"/> reads, sorted, one form for one content.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header);
        foreach (var entry in Entries)
            text.Append($"{entry.Fingerprint} {entry.Rule} {OneLine(entry.Comment)}".TrimEnd()).Append('\n');
        return text.ToString();
    }

    private static string OneLine(string comment) => new(comment.Select(static c => char.IsControl(c) ? ' ' : c).ToArray());

    private static bool IsFingerprint(string text) =>
        text.Length == FingerprintLength && text.All(static c => c is >= '0' and <= '9' or >= 'a' and <= 'f');
}
