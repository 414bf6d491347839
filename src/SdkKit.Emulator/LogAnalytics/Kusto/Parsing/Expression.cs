namespace SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

/// <summary>A scalar expression as it was written.</summary>
internal abstract record Expression;

internal sealed record Literal(KustoType Type, object? Value) : Expression;

internal sealed record Name(string Text) : Expression;

internal sealed record Call(string Function, IReadOnlyList<Expression> Arguments) : Expression;

internal sealed record Negation(Expression Operand) : Expression;

internal sealed record Binary(string Operator, Expression Left, Expression Right) : Expression;

internal sealed record Membership(string Operator, Expression Value, IReadOnlyList<Expression> Candidates) : Expression;

internal sealed record Between(Expression Value, Expression Low, Expression High) : Expression;
