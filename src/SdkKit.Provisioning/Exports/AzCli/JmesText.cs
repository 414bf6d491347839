using System.Text.Json;

namespace SdkKit.Provisioning;

/// <summary>Text in the query language of az.</summary>
internal static class JmesText
{
    /// <summary>A string in which nothing is a query: as a value of JSON, because strings in quotes have no escape for a backslash.</summary>
    public static string Quote(string text) => Literal(JsonSerializer.Serialize(text));

    /// <summary>JSON as a value.</summary>
    public static string Literal(string json) => $"`{Escape(json)}`";

    /// <summary>JSON as it stands between the marks of a value.</summary>
    public static string Escape(string json) => json.Replace("`", "\\`", StringComparison.Ordinal);
}
