namespace SdkKit.Catalog;

/// <summary>The actions and data actions that Azure is known to have: a vocabulary to validate with, not a complete list.</summary>
public static class ActionCatalog
{
    /// <summary>Names of the resource providers that have actions here, for example <c>Microsoft.Storage</c>.</summary>
    public static IEnumerable<string> Providers => ActionTable.Providers.Keys;

    /// <summary>The actions (or data actions) of one provider; none for a provider that is not known.</summary>
    public static IEnumerable<string> Of(string provider, bool isData) =>
        ActionTable.Of(provider) is not { } actions ? [] : isData ? actions.DataActions : actions.Actions;

    /// <summary>The name as Azure writes it, whatever the case asked for, or <see langword="null"/> when it is not known.</summary>
    public static string? Find(string name, bool isData) => ActionTable.Of(ActionName.Provider(name))?.Find(name, isData);

    /// <summary>Whether a name, or at least one that its wildcards cover, is known as an action or data action.</summary>
    public static bool IsKnown(string name, bool isData) => name.IndexOf('*') < 0
        ? Find(name, isData) is not null
        : IsPatternKnown(name, isData);

    /// <summary>The known action or data action nearest to a mistyped one, or <see langword="null"/>.</summary>
    public static string? Suggest(string name)
    {
        var provider = ActionName.Provider(name);
        if (ActionTable.Of(provider) is null)
        {
            provider = NearestName.Find(provider, Providers) ?? "";
        }

        return NearestName.Find(name, Of(provider, isData: false).Concat(Of(provider, isData: true)));
    }

    // By itself, so that no closure is made where there is no wildcard.
    private static bool IsPatternKnown(string pattern, bool isData) => Of(ActionName.Provider(pattern), isData).Any(known => ActionPattern.IsMatch(pattern, known));
}
