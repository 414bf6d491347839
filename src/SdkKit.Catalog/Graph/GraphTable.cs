namespace SdkKit.Catalog;

/// <summary>Reads <c>Data/graph.txt</c>: permissions come at once, the paths of one first segment when one of them is asked for.</summary>
internal sealed class GraphTable
{
    private readonly string _text;
    private readonly List<GraphPermission> _permissions = [];
    private readonly Dictionary<string, GraphPermission> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int Start, int Length)> _sets = [];
    private readonly Dictionary<string, (int Start, int End)> _sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, GraphSection> _read = new(StringComparer.OrdinalIgnoreCase);

    private GraphTable(string text) => _text = text;

    public IReadOnlyList<string> Names => [.. _permissions.Where(one => one.Id is not null).Select(one => one.Name)];

    public static GraphTable Load()
    {
        var table = new GraphTable(CatalogData.ReadText("graph.txt"));
        var text = table._text;
        var (part, name, start) = ("", "", 0);
        for (var position = 0; position < text.Length;)
        {
            var end = text.IndexOf('\n', position);
            if (text[position] == '[')
            {
                part = text.Substring(position, end - position);
            }
            else if (text[position] != '#' && part == "[permissions]")
            {
                table.AddPermission(text.Substring(position, end - position).Split('\t'));
            }
            else if (part == "[sets]")
            {
                table._sets.Add((position, end - position));
            }
            else if (part == "[paths]" && text[position] != '\t')
            {
                table.Close(name, start, position);
                (name, start) = (text.Substring(position, end - position), end + 1);
            }

            position = end + 1;
        }

        table.Close(name, start, text.Length);
        return table;
    }

    public bool TryFind(string nameOrId, [NotNullWhen(true)] out GraphPermission? permission)
    {
        permission = _byName.TryGetValue(nameOrId.Trim(), out var byName) ? byName
            : Guid.TryParse(nameOrId, out var id) ? _permissions.FirstOrDefault(one => one.Id == id.ToString("D"))
            : null;
        return permission is not null;
    }

    /// <returns>Null for a path that is not known; without requirements when no application may.</returns>
    public IReadOnlyList<Requirement>? Find(string method, string[] segments, int start)
    {
        GraphSection? section;
        lock (_read)
        {
            // An object may be named by another key: applications(appId='…').
            var name = segments[start].IndexOf('(') < 0 ? segments[start] : _sections.Keys.FirstOrDefault(key => GraphSection.IsSameCall(key, segments[start])) ?? "";
            if (!_read.TryGetValue(name, out section))
            {
                if (!_sections.TryGetValue(name, out var place))
                {
                    return null;
                }

                _read[name] = section = GraphSection.Parse(_text.Substring(place.Start, place.End - place.Start));
            }
        }

        return section.Find(method, segments, start + 1) is { } set ? Parse(_sets[set]) : null;
    }

    private static string[] Words(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries);

    // Least first, then the others, so that the first alternative is what to ask for.
    private List<Requirement> Parse((int Start, int Length) place)
    {
        var halves = _text.Substring(place.Start, place.Length).Split('|');
        var all = Words(halves[0]).Concat(Words(halves[1])).Distinct().ToList();
        var plain = all.Where(word => word.IndexOf('+') < 0).ToList();
        if (plain.Count > 0)
        {
            return [Require(plain, Math.Max(1, Words(halves[0]).Count(word => word.IndexOf('+') < 0)))];
        }

        return all.Count > 0 ? [.. all[0].Split('+').Select(part => Require(part.Split(','), leastCount: 1))] : [];
    }

    // One that has no published id comes last: nobody could assign it.
    private Requirement Require(IEnumerable<string> numbers, int leastCount) =>
        new([.. numbers.Select(number => _permissions[GraphSection.Number(number)]).OrderBy(one => one.Id is null).Select(one => new Permission(PermissionKind.AppRole, one.Name))]) { LeastCount = leastCount };

    private void AddPermission(string[] row)
    {
        var permission = new GraphPermission(row[0], row[1] == "-" ? null : row[1]);
        _permissions.Add(permission);
        // A name stands twice where the paths write it in another case; only one of them has the id.
        if (permission.Id is not null || !_byName.ContainsKey(permission.Name))
        {
            _byName[permission.Name] = permission;
        }
    }

    private void Close(string name, int start, int end)
    {
        if (name.Length > 0)
        {
            _sections[name] = (start, end);
        }
    }
}
