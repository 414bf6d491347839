namespace SdkKit.Emulator.LogAnalytics.Kusto;

internal static class KustoTypes
{
    public static string Name(this KustoType type) => type switch
    {
        KustoType.DateTime => "datetime",
        KustoType.TimeSpan => "timespan",
        _ => type.ToString().ToLowerInvariant(),
    };

    public static bool IsInteger(this KustoType type) => type is KustoType.Int or KustoType.Long;

    public static bool IsNumber(this KustoType type) => type is KustoType.Int or KustoType.Long or KustoType.Real;
}
