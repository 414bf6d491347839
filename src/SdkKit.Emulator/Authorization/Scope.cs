namespace SdkKit.Emulator.Authorization;

/// <summary>Scopes of role assignments: resource ids and their parents.</summary>
internal static class Scope
{
    public const string Root = "/";

    /// <summary>Whether <paramref name="scope"/> is <paramref name="parent"/> or lies below it.</summary>
    public static bool Covers(string parent, string scope)
    {
        var prefix = parent.TrimEnd('/');
        return scope.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            && (scope.Length == prefix.Length || scope[prefix.Length] == '/');
    }

    public static bool Same(string left, string right) => left.TrimEnd('/').Equals(right.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
