namespace SdkKit.Emulator.LogAnalytics.Kusto;

/// <summary>The scalar types of the query language.</summary>
internal enum KustoType
{
    String,
    Int,
    Long,
    Real,
    Bool,
    DateTime,
    TimeSpan,
    Guid,
    Dynamic,
}
