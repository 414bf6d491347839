using System.Text.RegularExpressions;

namespace SdkKit.Testing.Requests;

/// <summary>Reads the values of a route's placeholders back out of an address.</summary>
internal static class RouteValues
{
    public static string? Find(string? route, Uri address, string name)
    {
        if (route is null)
        {
            return null;
        }

        var pattern = new System.Text.StringBuilder();
        var group = 0;
        var wanted = 0;
        foreach (var part in route.Split('{', '}').Select((text, index) => (Text: text, IsPlaceholder: index % 2 == 1)))
        {
            if (!part.IsPlaceholder)
            {
                pattern.Append(Regex.Escape(part.Text));
                continue;
            }

            group++;
            var isCatchAll = part.Text.StartsWith("**", StringComparison.Ordinal);
            wanted = part.Text.TrimStart('*') == name ? group : wanted;
            pattern.Append(isCatchAll ? "(.+)" : "([^/]+)");
        }

        var match = Regex.Match(address.AbsolutePath, pattern.Append('$').ToString(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return wanted > 0 && match.Success ? Uri.UnescapeDataString(match.Groups[wanted].Value) : null;
    }
}
