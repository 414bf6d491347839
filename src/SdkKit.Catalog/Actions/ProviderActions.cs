namespace SdkKit.Catalog;

/// <summary>The known names of one resource provider, each by itself without regard to case, in the case that Azure writes.</summary>
internal sealed class ProviderActions
{
    private readonly Dictionary<string, string> _actions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _dataActions = new(StringComparer.OrdinalIgnoreCase);

    public ICollection<string> Actions => _actions.Values;

    public ICollection<string> DataActions => _dataActions.Values;

    public static ProviderActions Parse(string provider, string rows)
    {
        var result = new ProviderActions();
        foreach (var line in rows.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var row = line.Split('\t');
            var type = row[1] == "." ? provider : $"{provider}/{row[1]}";
            Add(result._actions, type, row[2]);
            if (row.Length > 3)
            {
                Add(result._dataActions, type, row[3]);
            }
        }

        return result;
    }

    /// <summary>The name as Azure writes it, or <see langword="null"/> when it is not known.</summary>
    public string? Find(string name, bool isData) => (isData ? _dataActions : _actions).TryGetValue(name, out var known) ? known : null;

    private static void Add(Dictionary<string, string> names, string type, string verbs)
    {
        if (verbs != "-")
        {
            foreach (var verb in verbs.Split(' '))
            {
                var name = $"{type}/{verb}";
                names[name] = name;
            }
        }
    }
}
