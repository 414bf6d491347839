namespace SdkKitTemplate.RootNamespace;

/// <param name="Name">The column's name.</param>
/// <param name="Type">Its Kusto type, for example <c>datetime</c> or <c>long</c>.</param>
public sealed record LogsColumn(string Name, string Type);
