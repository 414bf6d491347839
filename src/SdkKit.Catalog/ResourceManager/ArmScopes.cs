namespace SdkKit.Catalog;

/// <summary>Scopes as text with placeholders: <c>/subscriptions/{subscription}/resourceGroups/{group}</c>.</summary>
public static class ArmScopes
{
    private const int Subscription = 2;
    private const int ResourceGroup = 4;
    private const int Resource = 8;

    /// <summary>The narrowest scope that holds all of the scopes and widens none beyond that, or <see langword="null"/> when there is none.</summary>
    public static string? Unite(IEnumerable<string> scopes)
    {
        string[]? common = null;
        foreach (var scope in scopes)
        {
            var segments = Route.Split(scope);
            common = common is null ? segments : [.. common.Take(SharedLength(common, segments))];
        }

        return common is { Length: > 0 } ? Rooted(string.Join("/", common)) : null;
    }

    /// <summary>Whether <paramref name="outer"/> holds <paramref name="inner"/> and more, as far as their text says; placeholders are alike whatever their names.</summary>
    public static bool IsWider(string outer, string inner)
    {
        var (o, i) = (Route.Split(outer), Route.Split(inner));
        return IsPlaced(outer) && IsPlaced(inner) && o.Length < i.Length
            && o.Zip(i, (left, right) => Route.Is(left, right) || (Route.IsPlaceholder(left) && Route.IsPlaceholder(right))).All(same => same);
    }

    /// <summary>Whether the text says where the scope is, beginning with a subscription.</summary>
    public static bool IsPlaced(string scope) => scope.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase);

    internal static string? Narrowest(string method, ArmRoute arm)
    {
        var (scope, tail) = (arm.Base, arm.Tail);
        if (arm.Namespace is null)
        {
            var count = tail.Length >= ResourceGroup && IsNamedHere(method, tail, ResourceGroup) ? ResourceGroup : Math.Min(Subscription, tail.Length);
            return Route.Is(tail[0], "subscriptions") && count >= Subscription ? InScope(tail, count) : null;
        }

        if (scope.Length == 0)
        {
            return null;
        }

        // What does not exist yet has no scope of its own.
        var isNamed = tail.Length > 2 || (tail.Length == 2 && method is not ("PUT" or "POST"));
        var parent = InScope(scope, scope.Length);
        return isNamed && scope.Length is ResourceGroup && Route.Is(scope[2], "resourceGroups")
            ? parent + "/providers/" + arm.Namespace + "/" + Route.InScope(tail[0] + "/" + tail[1])
            : parent;
    }

    private static bool IsNamedHere(string method, string[] tail, int count) => Route.Is(tail[2], "resourceGroups") && (tail.Length > count || method != "PUT");

    private static string InScope(string[] segments, int count) => Rooted(Route.InScope(string.Join("/", segments, 0, count)));

    private static int SharedLength(string[] left, string[] right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && Route.Is(left[length], right[length]))
        {
            length++;
        }

        // A scope ends with the name of something; below a resource, with that of a resource in it.
        return length == left.Length && length == right.Length ? length
            : length >= Resource ? length - (length % 2)
            : length >= ResourceGroup ? ResourceGroup
            : length >= Subscription ? Subscription
            : 0;
    }

    private static string Rooted(string path) => path[0] == '{' ? path : "/" + path;
}
