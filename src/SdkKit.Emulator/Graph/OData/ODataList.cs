using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.Graph.OData;

/// <summary>Applies <c>$filter</c>, <c>$orderby</c>, <c>$top</c>, <c>$count</c> and <c>$select</c> to a collection and pages through it.</summary>
internal static class ODataList
{
    private const int DefaultPage = 100;
    private const int MaxPage = 999;

    public static JsonAnswer Answer(HttpRequest request, string set, string resource, IReadOnlySet<string> properties, IEnumerable<JsonObject> items)
    {
        var query = request.Query;
        var isAdvanced = string.Equals(request.Headers["ConsistencyLevel"], "eventual", StringComparison.OrdinalIgnoreCase)
            && string.Equals(query["$count"], "true", StringComparison.OrdinalIgnoreCase);
        var matching = Sort(query["$orderby"], Filter(query["$filter"], resource, properties, items, isAdvanced), resource, properties);
        var top = PageSize(query["$top"]);
        var skip = SkipOf(query["$skiptoken"]);
        var page = matching.Skip(skip).Take(top).Select(item => Select(query["$select"], item) is var shown && ReferenceEquals(shown, item) ? item.DeepClone().AsObject() : shown);
        var next = skip + top < matching.Count ? NextLink(request, skip + top) : null;
        return GraphAnswer.Collection(set, page, next, isAdvanced ? matching.Count : null);
    }

    /// <summary>Keeps the properties that <c>$select</c> names; all without it.</summary>
    public static JsonObject Select(string? select, JsonObject item)
    {
        if (string.IsNullOrWhiteSpace(select))
        {
            return item;
        }

        var names = select.Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new JsonObject(item
            .Where(property => names.Contains(property.Key) || property.Key.StartsWith('@'))
            .Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
    }

    private static List<JsonObject> Filter(string? filter, string resource, IReadOnlySet<string> properties, IEnumerable<JsonObject> items, bool isAdvanced)
    {
        if (string.IsNullOrWhiteSpace(filter))
        {
            return [.. items];
        }

        var (predicate, needsAdvancedQuery) = ODataFilter.Compile(filter, resource, properties);
        return needsAdvancedQuery && !isAdvanced ? throw GraphErrors.AdvancedQueryRequired() : [.. items.Where(predicate)];
    }

    private static List<JsonObject> Sort(string? orderBy, List<JsonObject> items, string resource, IReadOnlySet<string> properties)
    {
        if (orderBy?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not { Length: > 0 } words)
        {
            return items;
        }

        if (!properties.Contains(words[0]))
        {
            throw GraphErrors.UnsupportedFilter(words[0], resource);
        }

        var sorted = items.OrderBy(item => item[words[0]]?.ToString(), StringComparer.OrdinalIgnoreCase).ToList();
        if (words.Length > 1 && words[1].Equals("desc", StringComparison.OrdinalIgnoreCase))
        {
            sorted.Reverse();
        }

        return sorted;
    }

    private static int PageSize(string? top)
    {
        if (string.IsNullOrEmpty(top))
        {
            return DefaultPage;
        }

        return int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and <= MaxPage
            ? size
            : throw GraphErrors.BadRequest($"Invalid page size specified: '{top}'. Must be between 1 and {MaxPage} inclusive.");
    }

    private static int SkipOf(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return 0;
        }

        return int.TryParse(token, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var skip) && skip > 0
            ? skip
            : throw GraphErrors.BadRequest("The specified page token value has expired and can no longer be included in your request.");
    }

    private static string NextLink(HttpRequest request, int skip)
    {
        var query = request.Query.Where(parameter => parameter.Key != "$skiptoken").ToDictionary(parameter => parameter.Key, parameter => (string?)parameter.Value);
        query["$skiptoken"] = skip.ToString("x8", CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString($"https://{request.Host.Host}{request.Path.ToUriComponent()}", query);
    }
}
