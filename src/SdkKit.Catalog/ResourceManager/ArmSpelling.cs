namespace SdkKit.Catalog;

/// <summary>
/// Classes of actions that are not spelt as their paths: a type in the singular (<c>dscpConfiguration</c>), and what is listed by location without being part
/// of it (<c>locations/deletedAccounts</c>). Only where nobody knows the path's own action, and the other is known.
/// </summary>
internal static class ArmSpelling
{
    private const string Locations = "locations";

    public static string Of(string action) =>
        action.IndexOf('*') >= 0 || ActionCatalog.IsKnown(action, isData: false) ? action
        : Variants(action.Split('/')).FirstOrDefault(variant => ActionCatalog.IsKnown(variant, isData: false)) ?? action;

    private static IEnumerable<string> Variants(string[] segments)
    {
        for (var index = 1; index < segments.Length - 1; index++)
        {
            if (segments[index].EndsWith("s", StringComparison.Ordinal))
            {
                yield return string.Join("/", segments.Select((segment, at) => at == index ? segment.Substring(0, segment.Length - 1) : segment));
            }
        }

        // The operations of a location are those that run there, those of a provider are the list of its actions.
        for (var first = 2; Route.Is(segments[1], Locations) && first < segments.Length - 1 && !Route.Is(segments[first], "operations"); first++)
        {
            yield return string.Join("/", segments.Where((_, at) => at == 0 || at >= first));
        }
    }
}
