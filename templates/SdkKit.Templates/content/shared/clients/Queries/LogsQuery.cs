namespace SdkKitTemplate.RootNamespace;

/// <param name="Query">The query in Kusto's language.</param>
/// <param name="Timespan">How far back it looks, as an ISO 8601 duration such as <c>P1D</c>.</param>
public sealed record LogsQuery(string Query, string Timespan);
