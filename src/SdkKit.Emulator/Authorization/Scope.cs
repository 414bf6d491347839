namespace SdkKit.Emulator.Authorization;

/// <summary>Scopes of role assignments: resource ids and their parents.</summary>
internal static class Scope
{
    public const string Root = "/";

    private const string ManagementGroups = "/providers/Microsoft.Management/managementGroups/";

    /// <summary>Whether <paramref name="scope"/> is <paramref name="parent"/> or lies below it.</summary>
    public static bool Covers(string parent, string scope)
    {
        // The tenant has one management group, which holds the subscription.
        if (IsManagementGroup(parent) && scope.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var prefix = parent.TrimEnd('/');
        return scope.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            && (scope.Length == prefix.Length || scope[prefix.Length] == '/');
    }

    public static bool IsManagementGroup(string scope) => scope.StartsWith(ManagementGroups, StringComparison.OrdinalIgnoreCase) && scope.IndexOf('/', ManagementGroups.Length) < 0;

    /// <summary>The root management group, which is called as the tenant.</summary>
    public static string RootGroup(string tenantId) => ManagementGroups + tenantId;

    public static bool Same(string left, string right) => left.TrimEnd('/').Equals(right.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
