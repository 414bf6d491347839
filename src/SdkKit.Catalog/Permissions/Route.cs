namespace SdkKit.Catalog;

/// <summary>Takes the path of a route apart.</summary>
internal static class Route
{
    public static string[] Split(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a segment is that word, in whatever case.</summary>
    public static bool Is(string segment, string word) => string.Equals(segment, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the segment is a placeholder and nothing else.</summary>
    public static bool IsPlaceholder(string segment) => segment.Length > 1 && segment[0] == '{' && segment.IndexOf('}') == segment.Length - 1;

    /// <summary>Whether the segment holds a placeholder for several segments.</summary>
    public static bool IsCatchAll(string segment) => segment.StartsWith("{**", StringComparison.Ordinal);

    /// <summary>A path, or a part of one, as it stands in a scope: there, every placeholder is filled with whatever text the environment has.</summary>
    public static string InScope(string path) => path.Replace("{**", "{");
}
