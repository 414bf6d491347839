using System.Collections.Concurrent;

namespace SdkKit.Catalog;

/// <summary>The known actions and data actions by the types that they are below, two levels deep: <c>Microsoft.KeyVault/vaults/secrets</c>.</summary>
internal static class RelatedActions
{
    private const int Depth = 3;

    private static readonly ConcurrentDictionary<string, ILookup<string, RelatedAction>> ByProvider = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All that is below the types of the named actions, each once.</summary>
    public static List<RelatedAction> To(IEnumerable<string> names)
    {
        var areas = new HashSet<string>(names.Select(name => Area(name, Depth)), StringComparer.OrdinalIgnoreCase);
        // An area within another one brings nothing new.
        areas.RemoveWhere(area => Outer(area).Any(areas.Contains));
        return [.. areas.SelectMany(area => Of(ActionName.Provider(area))[area])];
    }

    private static IEnumerable<string> Outer(string area)
    {
        for (var slash = area.LastIndexOf('/'); slash > 0; slash = area.LastIndexOf('/', slash - 1))
        {
            yield return area.Substring(0, slash);
        }
    }

    private static ILookup<string, RelatedAction> Of(string provider) => ByProvider.GetOrAdd(
        provider,
        static name => Known(name, isData: false).Concat(Known(name, isData: true))
            .SelectMany(action => Enumerable.Range(1, Depth).Select(depth => Area(action.Name, depth)).Distinct().Select(area => (Area: area, Action: action)))
            .ToLookup(one => one.Area, one => one.Action, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<RelatedAction> Known(string provider, bool isData) =>
        ActionCatalog.Of(provider, isData).Select(action => new RelatedAction(action, isData, ActionName.Classify(action, isData)));

    /// <summary>The first segments of an action, without its last one.</summary>
    private static string Area(string action, int depth)
    {
        var end = action.IndexOf('/');
        for (var count = 1; count < depth && end >= 0; count++)
        {
            var next = action.IndexOf('/', end + 1);
            if (next < 0)
            {
                break;
            }

            end = next;
        }

        return end < 0 ? action : action.Substring(0, end);
    }
}
