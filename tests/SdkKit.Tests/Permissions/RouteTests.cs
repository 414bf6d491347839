using System.Reflection;
using System.Text.Json;
using SdkKit.Tests.Permissions.Routes;

namespace SdkKit.Tests.Permissions;

/// <summary>Interfaces that are compiled as a user's are: what the manifest of this assembly says against what Azure documents.</summary>
public sealed class RouteTests
{
    private static readonly Type[] Interfaces = [.. typeof(RouteTests).Assembly.GetTypes().Where(type => type.IsInterface && type.Namespace == typeof(TakesAttribute).Namespace)];

    [Fact]
    public void Manifest_OfAtLeast300RealRoutes_ListsTheDocumentedAction()
    {
        using var manifest = JsonDocument.Parse(SdkKit.Generated.ProvisioningManifestSource.Json);
        var routes = 0;
        var wrong = new List<string>();
        foreach (var type in Interfaces)
        {
            var client = manifest.RootElement.GetProperty("clients").EnumerateArray().Single(one => one.GetProperty("interface").GetString() == type.FullName);
            foreach (var method in type.GetMethods())
            {
                routes++;
                var (verb, expected) = (method.GetCustomAttribute<HttpVerbAttribute>()!, method.GetCustomAttribute<TakesAttribute>()!.Action);
                var (name, path) = (verb.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal).ToUpperInvariant(), verb.Route.Split('?')[0]);
                var found = client.GetProperty("operations").EnumerateArray()
                    .Where(one => one.GetProperty("method").GetString() == name && one.GetProperty("route").GetString() == path)
                    .SelectMany(Names).ToList();
                if (!found.Contains(expected, StringComparer.OrdinalIgnoreCase))
                {
                    wrong.Add($"{type.Name} {name} {verb.Route}: {string.Join(", ", found)} instead of {expected}");
                }
            }
        }

        Assert.InRange(routes, 300, int.MaxValue);
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Names(JsonElement operation) => new[] { "actions", "dataActions" }
        .Where(name => operation.TryGetProperty(name, out _))
        .SelectMany(name => operation.GetProperty(name).EnumerateArray().Select(one => one.GetString()!));
}
