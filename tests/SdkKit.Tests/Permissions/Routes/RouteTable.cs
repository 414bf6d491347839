using System.Reflection;
using System.Text.Json;

namespace SdkKit.Tests.Permissions.Routes;

/// <summary>The interfaces of this folder against the manifest that the build made of them.</summary>
internal static class RouteTable
{
    /// <summary>The routes, each once, and those of them for which the manifest lists another permission than Azure documents, in words.</summary>
    public static (int Routes, IReadOnlyList<string> Wrong) Compare(string manifestJson)
    {
        using var manifest = JsonDocument.Parse(manifestJson);
        var clients = manifest.RootElement.GetProperty("clients").EnumerateArray().ToDictionary(one => one.GetProperty("interface").GetString()!);
        var routes = new HashSet<string>();
        var wrong = new List<string>();
        foreach (var type in typeof(RouteTable).Assembly.GetTypes().Where(type => type.IsInterface && type.Namespace == typeof(RouteTable).Namespace))
        {
            foreach (var method in type.GetMethods())
            {
                var (verb, expected) = (method.GetCustomAttribute<HttpVerbAttribute>()!, method.GetCustomAttribute<TakesAttribute>()!.Action);
                var (name, path) = (verb.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal).ToUpperInvariant(), verb.Route.Split('?')[0]);
                routes.Add($"{clients[type.FullName!].GetProperty("service").GetString()} {name} {verb.Route}");
                var found = clients[type.FullName!].GetProperty("operations").EnumerateArray()
                    .Where(one => one.GetProperty("method").GetString() == name && one.GetProperty("route").GetString() == path)
                    .SelectMany(Names).ToList();
                if (!found.Contains(expected, StringComparer.OrdinalIgnoreCase))
                {
                    wrong.Add($"{type.Name} {name} {verb.Route}: {string.Join(", ", found)} instead of {expected}");
                }
            }
        }

        return (routes.Count, wrong);
    }

    private static IEnumerable<string> Names(JsonElement operation) => new[] { "actions", "dataActions" }
        .Where(name => operation.TryGetProperty(name, out _))
        .SelectMany(name => operation.GetProperty(name).EnumerateArray().Select(one => one.GetString()!));
}
