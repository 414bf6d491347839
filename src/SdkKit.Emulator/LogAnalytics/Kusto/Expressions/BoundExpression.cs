namespace SdkKit.Emulator.LogAnalytics.Kusto.Expressions;

/// <summary>An expression whose names and types are settled; it is evaluated row by row.</summary>
internal sealed record BoundExpression(KustoType Type, Func<object?[], object?> Evaluate);
