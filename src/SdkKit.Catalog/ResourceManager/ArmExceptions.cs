namespace SdkKit.Catalog;

/// <summary>Reads <c>Data/arm-exceptions.txt</c>: where Resource Manager asks for another action than the rule gives.</summary>
internal static class ArmExceptions
{
    private static readonly Dictionary<string, List<string[]>> Rows = Load();

    /// <param name="action">What the rule gives.</param>
    /// <param name="path">Segments of the path, names included: some exceptions hold for one name only, as <c>apis/sql</c>.</param>
    /// <returns>What is asked for, or <see langword="null"/> where the rule holds.</returns>
    public static string? Find(string action, IReadOnlyCollection<string> path)
    {
        if (Rows.TryGetValue(action, out var rows))
        {
            foreach (var row in rows)
            {
                if (row.Length < 3 || path.Contains(row[2], StringComparer.OrdinalIgnoreCase))
                {
                    return row[1];
                }
            }
        }

        return null;
    }

    private static Dictionary<string, List<string[]>> Load()
    {
        var byAction = new Dictionary<string, List<string[]>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in CatalogData.ReadRows("arm-exceptions.txt"))
        {
            if (!byAction.TryGetValue(row[0], out var rows))
            {
                byAction[row[0]] = rows = [];
            }

            rows.Add(row);
        }

        return byAction;
    }
}
