namespace SdkKit.Catalog;

/// <summary>How many known actions of each kind a role grants.</summary>
public sealed class RoleFootprint
{
    private const int Kinds = (int)ActionKind.Sensitive + 1;

    private readonly int[] _counts;

    internal RoleFootprint(int[] counts) => _counts = counts;

    /// <summary>How many actions of that kind.</summary>
    public int this[ActionKind kind] => _counts[(int)kind];

    /// <summary>Counts what the permission sets grant, each known action once, and each pattern that no known action fits.</summary>
    /// <remarks>Goes through the whole vocabulary where a pattern begins with a wildcard.</remarks>
    public static RoleFootprint Of(IReadOnlyList<RolePermission> permissions)
    {
        var counts = new int[Kinds];
        Count(counts, permissions, isData: false);
        Count(counts, permissions, isData: true);
        return new RoleFootprint(counts);
    }

    internal static RoleFootprint Parse(string cell)
    {
        var counts = new int[Kinds];
        var kind = 0;
        foreach (var character in cell)
        {
            if (character == ',')
            {
                kind++;
            }
            else
            {
                counts[kind] = (counts[kind] * 10) + (character - '0');
            }
        }

        return new RoleFootprint(counts);
    }

    private static void Count(int[] counts, IReadOnlyList<RolePermission> permissions, bool isData)
    {
        var patterns = permissions.SelectMany(set => isData ? set.DataActions : set.Actions).ToList();
        var providers = patterns.Any(pattern => ActionName.Provider(pattern).IndexOf('*') >= 0)
            ? ActionCatalog.Providers
            : patterns.Select(ActionName.Provider).Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var action in providers.SelectMany(provider => ActionCatalog.Of(provider, isData)))
        {
            if (permissions.Any(set => isData ? set.GrantsData(action) : set.Grants(action)))
            {
                counts[(int)ActionName.Classify(action, isData)]++;
            }
        }

        // What nobody knows is not nothing: it counts as what its verb says, and a wildcard as one of each that it may stand for.
        foreach (var pattern in patterns.Distinct(StringComparer.OrdinalIgnoreCase).Where(pattern => !ActionCatalog.IsKnown(pattern, isData)))
        {
            foreach (var kind in KindsOf(pattern, isData))
            {
                counts[(int)kind]++;
            }
        }
    }

    private static ActionKind[] KindsOf(string pattern, bool isData) => pattern.EndsWith("*", StringComparison.Ordinal)
        ? [isData ? ActionKind.ReadData : ActionKind.Read, ActionKind.Act, ActionKind.Write, ActionKind.Delete]
        : [ActionName.Classify(pattern, isData)];
}
