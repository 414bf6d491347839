namespace SdkKit.Catalog;

/// <summary>Reads <c>Data/operations.txt</c>: what calls of the data plane need.</summary>
internal static class OperationCatalog
{
    private static readonly Lazy<Dictionary<string, ServiceOperations>> Services = new(Load);

    public static IEnumerable<ServiceOperations> All => Services.Value.Values;

    public static ServiceOperations? Find(string service) => Services.Value.TryGetValue(service, out var operations) ? operations : null;

    public static DerivedOperation Derive(string service, string method, string path, IReadOnlyCollection<KeyValuePair<string, string>> query)
    {
        if (Find(service) is not { } operations)
        {
            return DerivedOperation.Unknown("the catalogue does not know what calls of this service need");
        }

        var segments = Route.Split(path);
        foreach (var row in operations.Rows)
        {
            if (row.Matches(method, segments, query, out var resource))
            {
                return new DerivedOperation
                {
                    Outcome = operations.Note is null ? DerivationOutcome.Derived : DerivationOutcome.OutsideRbac,
                    Requirements = operations.Note is null ? row.Requirements : [],
                    Reason = operations.Note is null ? "" : $"{operations.Note}; it needs {string.Join(" and ", row.Requirements)}",
                    Scope = row.NamesResource ? ScopeOf(resource) : operations.Scope,
                };
            }
        }

        return operations.Note is { } note
            ? new DerivedOperation { Outcome = DerivationOutcome.OutsideRbac, Reason = note }
            : DerivedOperation.Unknown("the catalogue does not know this path of the service");
    }

    // A single placeholder keeps its name: {**resource} is filled by the environment's value "resource".
    private static string ScopeOf(ArraySegment<string> resource)
    {
        var text = string.Join("/", resource.Select(Route.InScope));
        return text.StartsWith("{", StringComparison.Ordinal) ? text : "/" + text;
    }

    private static Dictionary<string, ServiceOperations> Load()
    {
        var services = new Dictionary<string, ServiceOperations>(StringComparer.Ordinal);
        List<OperationRow> rows = [];
        var prefix = "";
        foreach (var row in CatalogData.ReadRows("operations.txt"))
        {
            if (row[0].Length > 0)
            {
                rows = [];
                prefix = row[2];
                services.Add(row[0], new ServiceOperations
                {
                    Name = row[0],
                    Scope = row[1],
                    Provider = ActionName.Provider(prefix),
                    DocumentedRoles = row[3] == "-" ? [] : row[3].Split(';'),
                    Note = row.Length > 4 ? row[4] : null,
                    Rows = rows,
                });
            }
            else
            {
                rows.Add(new OperationRow(row[1], row[2], [.. row[3].Split(' ').Select(need => ParseRequirement(need, prefix))]));
            }
        }

        return services;
    }

    private static Requirement ParseRequirement(string text, string prefix) => new([.. text.Split('|').Select(one => ParsePermission(one, prefix))]);

    private static Permission ParsePermission(string text, string prefix)
    {
        var name = text.Substring(2);
        return new Permission(
            text[0] == 'd' ? PermissionKind.DataAction : PermissionKind.Action,
            name[0] == '~' ? prefix + name.Substring(1) : name);
    }
}
