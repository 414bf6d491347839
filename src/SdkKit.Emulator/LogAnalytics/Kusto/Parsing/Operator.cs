namespace SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

/// <summary>One step of a query, after a pipe.</summary>
internal abstract record Operator;

internal sealed record Where(Expression Predicate) : Operator;

internal sealed record Project(IReadOnlyList<NamedExpression> Columns) : Operator;

internal sealed record Extend(IReadOnlyList<NamedExpression> Columns) : Operator;

internal sealed record Summarize(IReadOnlyList<NamedExpression> Aggregates, IReadOnlyList<NamedExpression> By) : Operator;

internal sealed record Sort(IReadOnlyList<SortKey> Keys) : Operator;

internal sealed record Take(long Count) : Operator;

internal sealed record Top(long Count, SortKey Key) : Operator;

internal sealed record Count : Operator;

/// <summary>Without columns it stands for all of them.</summary>
internal sealed record Distinct(IReadOnlyList<NamedExpression> Columns) : Operator;

internal sealed record NamedExpression(string? Name, Expression Expression);

internal sealed record SortKey(Expression Expression, bool IsAscending, bool NullsFirst);

internal sealed record Query(string Table, IReadOnlyList<Operator> Operators);
