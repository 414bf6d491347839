using System.Collections.Concurrent;
using SdkKit.Analyzers.Secrets.Source;

namespace SdkKit.Analyzers.Secrets.Flows;

/// <summary>
/// The table <c>CredentialApis.txt</c>, by the name that a call shows. Nearly all names are in no row, so rows are only sorted by theirs until one is asked for.
/// </summary>
internal sealed class CredentialApis
{
    private const string Header = "header ";

    private static readonly Lazy<CredentialApis> Shared = new(static () => new CredentialApis(ReadTable()));

    private readonly Dictionary<string, List<string>> _rows = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<CredentialApi>> _parsed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _headers = new(StringComparer.OrdinalIgnoreCase);

    private readonly WordGlance _glance = new([]);

    private CredentialApis(string table)
    {
        for (var start = 0; start < table.Length;)
        {
            var end = table.IndexOf('\n', start);
            end = end < 0 ? table.Length : end;
            Add(table.Substring(start, end - start).Trim());
            start = end + 1;
        }
    }

    public static CredentialApis Table => Shared.Value;

    public IEnumerable<CredentialApi> All => _rows.Keys.SelectMany(Named);

    /// <summary>The entries whose constructor, method or property has this simple name; empty for nearly all names.</summary>
    public IReadOnlyList<CredentialApi> Named(string name) =>
        name.Length == 0 || !_glance.MayEnd(name, name.Length - 1) || !_rows.TryGetValue(name, out var rows) ? []
        : _parsed.TryGetValue(name, out var apis) ? apis
        : _parsed.GetOrAdd(name, rows.ConvertAll(CredentialApi.Parse));

    public IEnumerable<string> Names => _rows.Keys;

    public bool IsNamed(string name) => _rows.ContainsKey(name);

    public bool IsHeader(string name) => _headers.Contains(name);

    private void Add(string line)
    {
        if (line.Length == 0 || line[0] == '#')
            return;
        if (line.StartsWith(Header, StringComparison.Ordinal))
        {
            _headers.Add(line.Substring(Header.Length));
            return;
        }

        var name = CredentialApi.MemberOf(line);
        _glance.Add(name);
        if (!_rows.TryGetValue(name, out var rows))
            _rows[name] = rows = [];
        rows.Add(line);
    }

    private static string ReadTable()
    {
        using var stream = typeof(CredentialApis).Assembly.GetManifestResourceStream("CredentialApis.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
