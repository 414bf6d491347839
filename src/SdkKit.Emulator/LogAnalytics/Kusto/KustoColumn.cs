namespace SdkKit.Emulator.LogAnalytics.Kusto;

internal sealed record KustoColumn(string Name, KustoType Type);
