using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>A route taken apart: the path with its placeholders, and query parameters with values that are fixed or placeholders, too.</summary>
internal sealed class RouteTemplate
{
    private RouteTemplate(string path, List<RoutePart> parts, List<NamedValue> query) => (Path, Parts, Query) = (path, parts, query);

    /// <summary>The path as annotated, with a leading slash and without query: what the manifest lists.</summary>
    public string Path { get; }

    public IReadOnlyList<RoutePart> Parts { get; }

    /// <summary>Name and value; a value in braces is a placeholder.</summary>
    public IReadOnlyList<NamedValue> Query { get; }

    public IEnumerable<string> Placeholders =>
        Parts.Where(part => part.Kind != RoutePartKind.Literal).Select(part => part.Text)
            .Concat(Query.Where(one => IsPlaceholder(one.Value)).Select(one => NameOf(one.Value)));

    public static bool IsPlaceholder(string value) => value.Length > 2 && value[0] == '{' && value[value.Length - 1] == '}';

    public static string NameOf(string placeholder) => placeholder.Substring(1, placeholder.Length - 2);

    /// <summary>Takes a route apart, or says what is wrong with it.</summary>
    public static RouteTemplate? TryParse(string route, out string? problem)
    {
        var question = route.IndexOf('?');
        var path = question < 0 ? route : route.Substring(0, question);
        path = path.StartsWith("/", StringComparison.Ordinal) ? path : "/" + path;
        var parts = Split(path, out problem);
        var query = question < 0 ? [] : SplitQuery(route.Substring(question + 1), ref problem);
        problem ??= ProblemOf(path, parts);
        return problem is null ? new RouteTemplate(path, parts, query) : null;
    }

    private static List<RoutePart> Split(string path, out string? problem)
    {
        problem = null;
        var parts = new List<RoutePart>();
        var position = 0;
        while (position < path.Length)
        {
            var open = path.IndexOf('{', position);
            var literal = path.Substring(position, (open < 0 ? path.Length : open) - position);
            if (literal.Length > 0)
            {
                parts.Add(new RoutePart(literal, RoutePartKind.Literal));
            }

            if (open < 0)
            {
                break;
            }

            var close = path.IndexOf('}', open);
            if (close < 0)
            {
                problem = "a '{' has no '}'";
                break;
            }

            var name = path.Substring(open + 1, close - open - 1);
            var isCatchAll = name.StartsWith("**", StringComparison.Ordinal);
            parts.Add(new RoutePart(isCatchAll ? name.Substring(2) : name, isCatchAll ? RoutePartKind.Segments : RoutePartKind.Segment));
            position = close + 1;
        }

        return parts;
    }

    private static List<NamedValue> SplitQuery(string query, ref string? problem)
    {
        var pairs = new List<NamedValue>();
        foreach (var pair in query.Split('&'))
        {
            var equals = pair.IndexOf('=');
            if (equals <= 0)
            {
                problem ??= "its query is not name=value&name=value";
                break;
            }

            pairs.Add(new NamedValue(pair.Substring(0, equals), Uri.UnescapeDataString(pair.Substring(equals + 1))));
        }

        return pairs;
    }

    private static string? ProblemOf(string path, List<RoutePart> parts)
    {
        if (path.IndexOfAny(['\\', '#', ' ']) >= 0)
        {
            return "it has a '\\', a '#' or a space";
        }

        if (path.Contains("//") || (path.Contains("/.") && path.Split('/').Any(segment => segment is "." or "..")))
        {
            return "it has an empty, '.' or '..' segment";
        }

        if (parts.Any(part => part.Kind == RoutePartKind.Literal ? part.Text.IndexOf('}') >= 0 : !IsName(part.Text)))
        {
            return "a placeholder is not {name} or {**name}";
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return parts.Exists(part => part.Kind != RoutePartKind.Literal && !names.Add(part.Text)) ? "it has a placeholder twice" : null;
    }

    private static bool IsName(string text) => text.Length > 0 && text.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.');
}
