namespace SdkKit.Catalog;

/// <summary>Reads <c>Data/arm-exceptions.txt</c>: where Resource Manager asks for another action than the rule gives.</summary>
internal static class ArmExceptions
{
    private static readonly Lazy<Dictionary<string, string>> Rows = new(() =>
        CatalogData.ReadRows("arm-exceptions.txt").ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase));

    public static string Apply(string action) => Rows.Value.TryGetValue(action, out var asked) ? asked : action;
}
