using SdkKit.Emulator.LogAnalytics.Kusto.Expressions;
using SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

namespace SdkKit.Emulator.LogAnalytics.Kusto.Operators;

/// <summary>An aggregate over the rows of one group; missing values do not take part.</summary>
internal sealed record Aggregates(KustoColumn Column, Func<List<object?[]>, object?> Compute)
{
    public static Aggregates Bind(Binder binder, NamedExpression aggregate)
    {
        if (aggregate.Expression is not Call call)
        {
            throw KustoException.NotAggregate();
        }

        var name = aggregate.Name ?? (call.Arguments is [Name column] ? $"{call.Function}_{column.Text}" : $"{call.Function}_");
        var (type, compute) = (call.Function, call.Arguments) switch
        {
            ("count", []) => (KustoType.Long, rows => (long)rows.Count),
            ("countif", [var predicate]) => CountIf(binder.BindPredicate(predicate)),
            ("sum", [var value]) => Sum(binder.Bind(value)),
            ("avg", [var value]) => Average(binder.Bind(value)),
            ("min", [var value]) => Extreme("min", binder.Bind(value), sign: 1),
            ("max", [var value]) => Extreme("max", binder.Bind(value), sign: -1),
            ("dcount", [var value]) => DistinctCount(binder.Bind(value)),
            ("count" or "countif" or "sum" or "avg" or "min" or "max" or "dcount", _) => throw KustoException.ArgumentCount(call.Function),
            _ => throw KustoException.UnknownFunction(call.Function),
        };
        return new Aggregates(new KustoColumn(name, type), compute);
    }

    private static (KustoType, Func<List<object?[]>, object?>) CountIf(Func<object?[], bool> predicate) =>
        (KustoType.Long, rows => (long)rows.Count(predicate));

    private static (KustoType, Func<List<object?[]>, object?>) DistinctCount(BoundExpression value) =>
        (KustoType.Long, rows => (long)Values(rows, value).Distinct().Count());

    private static (KustoType, Func<List<object?[]>, object?>) Sum(BoundExpression value) => value.Type switch
    {
        KustoType.Int or KustoType.Long => (KustoType.Long, rows => Values(rows, value).Aggregate(0L, (sum, next) => unchecked(sum + Arithmetic.Integer(next)))),
        KustoType.Real => (KustoType.Real, rows => Values(rows, value).Sum(Arithmetic.Real)),
        KustoType.TimeSpan => (KustoType.TimeSpan, rows => new TimeSpan(Values(rows, value).Sum(next => ((TimeSpan)next).Ticks))),
        _ => throw KustoException.ArgumentType("sum", value.Type),
    };

    private static (KustoType, Func<List<object?[]>, object?>) Average(BoundExpression value) => value.Type switch
    {
        KustoType.Int or KustoType.Long or KustoType.Real => (KustoType.Real, rows => Values(rows, value).Select(Arithmetic.Real).DefaultIfEmpty(double.NaN).Average()),
        KustoType.TimeSpan => (KustoType.TimeSpan, rows => Values(rows, value).Select(next => (double)((TimeSpan)next).Ticks).ToArray() is { Length: > 0 } ticks
            ? new TimeSpan((long)ticks.Average()) : null),
        _ => throw KustoException.ArgumentType("avg", value.Type),
    };

    private static (KustoType, Func<List<object?[]>, object?>) Extreme(string name, BoundExpression value, int sign) =>
        value.Type == KustoType.Dynamic
            ? throw KustoException.ArgumentType(name, value.Type)
            : (value.Type, rows => Values(rows, value).Aggregate(
                (object?)null, (best, next) => best is null || sign * Comparison.Order(next, best) < 0 ? next : best));

    private static IEnumerable<object> Values(List<object?[]> rows, BoundExpression value) => rows.Select(value.Evaluate).OfType<object>();
}
