namespace SdkKit.Catalog;

/// <summary>One kind of call: methods, path pattern and query conditions, and what it needs.</summary>
internal sealed record OperationRow
{
    private readonly RoutePattern _pattern;
    private readonly (string Name, string? Value)[] _conditions;

    public OperationRow(string methods, string pattern, IReadOnlyList<Requirement> requirements)
    {
        var question = pattern.IndexOf('?');
        Methods = methods.Split(',');
        _pattern = new RoutePattern(question < 0 ? pattern : pattern.Substring(0, question));
        _conditions = question < 0 ? [] : [.. pattern.Substring(question + 1).Split('&').Select(Condition)];
        Requirements = requirements;
        NamesResource = pattern.StartsWith("/**/", StringComparison.Ordinal) || pattern.StartsWith("/v1/**/", StringComparison.Ordinal);
    }

    /// <summary>Whether the segments in the place of <c>**</c> are the id of a resource, which then is where a role is assigned.</summary>
    public bool NamesResource { get; }

    public IReadOnlyList<string> Methods { get; }

    public IReadOnlyList<Requirement> Requirements { get; }

    /// <param name="method">HTTP method; HEAD counts as GET.</param>
    /// <param name="segments">Segments of the route.</param>
    /// <param name="query">Query parameters with fixed values.</param>
    /// <param name="resource">The segments in the place of <c>**</c>, see <see cref="NamesResource"/>.</param>
    public bool Matches(string method, string[] segments, IReadOnlyCollection<KeyValuePair<string, string>> query, out ArraySegment<string> resource)
    {
        resource = default;
        return Methods.Contains(method == "HEAD" ? "GET" : method) && _pattern.Matches(segments, out resource) && _conditions.All(condition => IsMet(condition, query));
    }

    private static bool IsMet((string Name, string? Value) condition, IReadOnlyCollection<KeyValuePair<string, string>> query) =>
        query.Any(pair => string.Equals(pair.Key, condition.Name, StringComparison.OrdinalIgnoreCase)
            && (condition.Value is null || string.Equals(pair.Value, condition.Value, StringComparison.OrdinalIgnoreCase)));

    private static (string Name, string? Value) Condition(string text) =>
        text.IndexOf('=') is var equals and > 0 ? (text.Substring(0, equals), text.Substring(equals + 1)) : (text, null);
}
