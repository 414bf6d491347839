using SdkKit.Secrets;

namespace SdkKit.Analyzers.Secrets.Flows;

/// <summary>The table <c>CredentialApis.txt</c>, by the name that a call shows.</summary>
internal sealed class CredentialApis
{
    private static readonly Lazy<CredentialApis> Shared = new(static () => new CredentialApis(ReadTable()));

    private readonly Dictionary<string, List<CredentialApi>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _headers = new(StringComparer.OrdinalIgnoreCase);

    private CredentialApis(string table)
    {
        foreach (var line in table.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0 && line[0] != '#'))
            Add(line);
    }

    public static CredentialApis Table => Shared.Value;

    public IEnumerable<CredentialApi> All => _byName.Values.SelectMany(static apis => apis);

    /// <summary>The entries whose constructor, method or property has this simple name; empty for nearly all names.</summary>
    public IReadOnlyList<CredentialApi> Named(string name) => _byName.TryGetValue(name, out var apis) ? apis : [];

    public bool IsHeader(string name) => _headers.Contains(name);

    private void Add(string line)
    {
        const string Header = "header ";
        if (line.StartsWith(Header, StringComparison.Ordinal))
        {
            _headers.Add(line.Substring(Header.Length));
            return;
        }

        var api = Parse(line);
        if (!_byName.TryGetValue(api.Member, out var apis))
            _byName[api.Member] = apis = [];
        apis.Add(api);
    }

    private static CredentialApi Parse(string line)
    {
        var space = line.IndexOf(' ');
        var open = line.IndexOf('(');
        var word = space > 0 && (open < 0 || space < open) ? line.Substring(0, space) : "";
        var path = (open < 0 ? line : line.Substring(0, open)).Substring(word.Length).Trim().Split('.');
        if (open < 0)
        {
            var property = path[path.Length - 1];
            var name = property.Substring(0, property.Length - 1);
            return new CredentialApi(Join(path, 2), path[path.Length - 2], name, CredentialApiKind.Property, [new CredentialParameter("", FormOf(property[property.Length - 1]))]);
        }

        var parameters = line.Substring(open + 1).TrimEnd(')').Split(',').Select(static p => p.Trim()).Select(ParseParameter).ToList();
        var last = path[path.Length - 1];
        return word == "new"
            ? new CredentialApi(Join(path, 1), last, last, CredentialApiKind.Constructor, parameters)
            : new CredentialApi(Join(path, 2), path[path.Length - 2], last, word == "static" ? CredentialApiKind.StaticMethod : CredentialApiKind.Method, parameters);
    }

    private static CredentialParameter ParseParameter(string text) => FormOf(text[0]) is { } form ? new(text.Substring(1), form) : new(text, null);

    private static CredentialForm? FormOf(char mark) => mark switch
    {
        '*' => CredentialForm.Secret,
        '~' => CredentialForm.ConnectionString,
        '!' => CredentialForm.Header,
        _ => null,
    };

    private static string Join(string[] path, int without) => string.Join(".", path, 0, path.Length - without);

    private static string ReadTable()
    {
        using var stream = typeof(CredentialApis).Assembly.GetManifestResourceStream("CredentialApis.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
