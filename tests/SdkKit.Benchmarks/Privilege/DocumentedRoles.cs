using System.Text.Json;
using SdkKit.Catalog;

namespace SdkKit.Benchmarks.Privilege;

/// <summary>Every operation of <c>api-actions.json</c> that has documented roles: the proposed role is one of them.</summary>
internal static class DocumentedRoles
{
    /// <returns>The operations for which another role is proposed, in words, and how many there are in all.</returns>
    public static (IReadOnlyList<string> Differing, int Rows) Compare(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "api-actions.json")));
        var (differing, rows) = (new List<string>(), 0);
        foreach (var api in json.RootElement.GetProperty("apis").EnumerateArray().Where(api => api.TryGetProperty("documentedRoles", out _)))
        {
            var documented = Texts(api, "documentedRoles");
            foreach (var operation in api.GetProperty("operations").EnumerateArray())
            {
                var needs = Texts(operation, "actions").Select(name => new Requirement(new Permission(PermissionKind.Action, name)))
                    .Concat(Texts(operation, "dataActions").Select(name => new Requirement(new Permission(PermissionKind.DataAction, name)))).ToList();
                if (needs.Count == 0)
                {
                    continue;
                }

                rows++;
                var proposed = RoleRanking.Least(needs, documented);
                // Where no documented role grants all of it, the least that does is the only answer there is.
                var canBeDocumented = documented.Any(name => RoleCatalog.TryFind(name, out var role) && needs.All(need => need.MetBy(role) is not null));
                if (canBeDocumented && !proposed.All(one => one.IsDocumented))
                {
                    differing.Add($"{api.GetProperty("id")} {operation.GetProperty("method")} {operation.GetProperty("path")}: {string.Join(", ", proposed.Select(one => one.Role.Name))}");
                }
            }
        }

        return (differing, rows);
    }

    private static List<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : [];
}
