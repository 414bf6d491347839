namespace SdkKit.Catalog;

/// <summary>Microsoft Graph: its application permissions, and which of them a request takes.</summary>
public static class GraphCatalog
{
    private static readonly Lazy<GraphTable> Table = new(GraphTable.Load);

    /// <summary>Application id of Microsoft Graph in every tenant.</summary>
    public const string ResourceAppId = "00000003-0000-0000-c000-000000000000";

    /// <summary>Names of all application permissions, sorted.</summary>
    public static IReadOnlyList<string> Permissions => Table.Value.Names;

    /// <summary>Finds an application permission by its exact name, whatever the case, or by the id of its app role.</summary>
    public static bool TryFind(string nameOrId, [NotNullWhen(true)] out GraphPermission? permission) => Table.Value.TryFind(nameOrId, out permission);

    /// <summary>The permission nearest to a mistyped one, or <see langword="null"/>.</summary>
    public static string? Suggest(string name) => NearestName.Find(name, Permissions);

    /// <summary>Which application permissions a request takes, the least first.</summary>
    public static DerivedOperation Derive(string method, string path)
    {
        var segments = Route.Split(path);
        var start = segments.Length > 0 && segments[0] is "v1.0" or "beta" ? 1 : 0;
        if (segments.Length == start)
        {
            return DerivedOperation.Unknown("the route names nothing in Microsoft Graph");
        }

        if (segments[start].Equals("me", StringComparison.OrdinalIgnoreCase))
        {
            return DerivedOperation.Unknown("an application has no /me; name the user");
        }

        return Table.Value.Find(method == "HEAD" ? "GET" : method, segments, start) is { } requirements
            ? requirements.Count > 0
                ? new DerivedOperation { Outcome = DerivationOutcome.Derived, Requirements = requirements }
                : DerivedOperation.Unknown("Microsoft Graph lets no application make this call")
            : DerivedOperation.Unknown("the catalogue does not know this path of Microsoft Graph");
    }
}
