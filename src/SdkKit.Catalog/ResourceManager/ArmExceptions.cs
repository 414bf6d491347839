namespace SdkKit.Catalog;

/// <summary>Reads <c>Data/arm-exceptions.txt</c>: where Resource Manager asks for another action than the rule gives.</summary>
internal static class ArmExceptions
{
    private static readonly Lazy<ILookup<string, string[]>> Rows = new(() => CatalogData.ReadRows("arm-exceptions.txt").ToLookup(row => row[0], StringComparer.OrdinalIgnoreCase));

    /// <param name="action">What the rule gives.</param>
    /// <param name="path">Segments of the path, names included: some exceptions hold for one name only, as <c>apis/sql</c>.</param>
    /// <returns>What is asked for, or <see langword="null"/> where the rule holds.</returns>
    public static string? Find(string action, IReadOnlyCollection<string> path)
    {
        foreach (var row in Rows.Value[action])
        {
            if (row.Length < 3 || path.Contains(row[2], StringComparer.OrdinalIgnoreCase))
            {
                return row[1];
            }
        }

        return null;
    }
}
