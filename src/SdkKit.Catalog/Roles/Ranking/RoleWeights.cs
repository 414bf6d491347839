using System.Globalization;

namespace SdkKit.Catalog;

/// <summary>What makes one sufficient role better than another: each kind of action that is granted beyond the need has a weight.</summary>
/// <remarks>The square root of a count keeps a reader of everything lighter than a contributor to a little.</remarks>
public static class RoleWeights
{
    /// <summary>What lies outside the types that are needed counts so many times.</summary>
    public const int Unrelated = 2;

    /// <summary>All kinds, the gravest first.</summary>
    public static IReadOnlyList<ActionKind> GravestFirst { get; } =
        [ActionKind.Sensitive, ActionKind.Delete, ActionKind.Write, ActionKind.Act, ActionKind.ReadData, ActionKind.Read];

    /// <summary>The weight of one action of a kind.</summary>
    public static int Of(ActionKind kind) => kind switch
    {
        ActionKind.Sensitive => 10,
        ActionKind.Delete => 8,
        ActionKind.Write => 5,
        ActionKind.Act => 3,
        ActionKind.ReadData => 2,
        _ => 1,
    };

    /// <summary>So many of a kind, in words.</summary>
    public static string Describe(ActionKind kind, int count)
    {
        var noun = kind switch
        {
            ActionKind.Sensitive => "action on keys, secrets or access",
            ActionKind.Delete => "delete",
            ActionKind.Write => "write",
            ActionKind.Act => "other action",
            ActionKind.ReadData => "read of data",
            _ => "read",
        };
        return $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? noun : Plural(noun))}";
    }

    internal static double Sum(RoleFootprint related, RoleFootprint unrelated)
    {
        var sum = 0.0;
        foreach (var kind in GravestFirst)
        {
            sum += Of(kind) * (Math.Sqrt(related[kind]) + (Unrelated * Math.Sqrt(unrelated[kind])));
        }

        return sum;
    }

    private static string Plural(string noun) => noun.IndexOf(' ') is var space and > 0 && noun[0] != 'o' ? $"{noun.Substring(0, space)}s{noun.Substring(space)}" : noun + "s";
}
