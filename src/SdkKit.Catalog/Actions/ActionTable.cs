namespace SdkKit.Catalog;

/// <summary>Reads <c>Data/actions.txt</c>: where each provider's rows stand comes at once, a provider's names when they are asked for.</summary>
internal static class ActionTable
{
    /// <summary>All providers by name, whatever the case.</summary>
    public static readonly Dictionary<string, ProviderActions> Providers = Load();

    /// <summary>The names of one provider, or <see langword="null"/> for a provider that is not known.</summary>
    public static ProviderActions? Of(string provider) => Providers.TryGetValue(provider, out var actions) ? actions : null;

    private static Dictionary<string, ProviderActions> Load()
    {
        var providers = new Dictionary<string, ProviderActions>(StringComparer.OrdinalIgnoreCase);
        var text = CatalogData.ReadText("actions.txt");
        for (int head = CatalogData.NextBlock(text, 0), next; head < text.Length; head = next)
        {
            var end = text.IndexOf('\n', head);
            next = CatalogData.NextBlock(text, end);
            var name = text.Substring(head, end - head);
            providers[name] = new ProviderActions(name, new TextPart(text, end + 1, next));
        }

        return providers;
    }
}
