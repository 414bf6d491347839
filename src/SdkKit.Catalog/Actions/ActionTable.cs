namespace SdkKit.Catalog;

/// <summary>Reads <c>Data/actions.txt</c>: where each provider's rows stand comes at once, a provider's names when they are asked for.</summary>
internal sealed class ActionTable
{
    private readonly string _text;
    private readonly Dictionary<string, Place> _providers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ProviderActions> _read = new(StringComparer.OrdinalIgnoreCase);

    private ActionTable(string text) => _text = text;

    public IEnumerable<string> Providers => _providers.Keys;

    public static ActionTable Load()
    {
        var table = new ActionTable(CatalogData.ReadText("actions.txt"));
        var text = table._text;
        var (name, start) = ("", 0);
        for (var position = 0; position < text.Length;)
        {
            var end = text.IndexOf('\n', position);
            if (text[position] is not ('\t' or '#'))
            {
                table.Close(name, start, position);
                (name, start) = (text.Substring(position, end - position), end + 1);
            }

            position = end + 1;
        }

        table.Close(name, start, text.Length);
        return table;
    }

    /// <summary>The names of one provider, or <see langword="null"/> for a provider that is not known.</summary>
    public ProviderActions? Of(string provider)
    {
        lock (_read)
        {
            if (!_read.TryGetValue(provider, out var actions) && _providers.TryGetValue(provider, out var place))
            {
                _read[provider] = actions = ProviderActions.Parse(NameOf(provider), _text.Substring(place.Start, place.End - place.Start));
            }

            return actions;
        }
    }

    private string NameOf(string provider) => _providers.Keys.First(key => string.Equals(key, provider, StringComparison.OrdinalIgnoreCase));

    private void Close(string name, int start, int end)
    {
        if (name.Length > 0)
        {
            _providers[name] = new Place(start, end);
        }
    }

    // No tuple: a dictionary of values of our own has to be compiled anew in every process, which takes longer than the reading.
    private sealed class Place(int start, int end)
    {
        public int Start => start;

        public int End => end;
    }
}
