using SdkKit.Emulator.LogAnalytics.Kusto.Expressions;
using SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

namespace SdkKit.Emulator.LogAnalytics.Kusto.Operators;

/// <summary>Runs the operators of a query one after the other.</summary>
internal sealed class Evaluator(DateTimeOffset now)
{
    public KustoTable Run(KustoTable table, IEnumerable<Operator> operators) => operators.Aggregate(table, Apply);

    private KustoTable Apply(KustoTable table, Operator @operator)
    {
        var binder = new Binder(table, now);
        return @operator switch
        {
            Where where => table with { Rows = [.. table.Rows.Where(binder.BindPredicate(where.Predicate))] },
            Project project => Projection.Project(table, binder, project.Columns),
            Extend extend => Projection.Extend(table, binder, extend.Columns),
            Summarize summarize => Summary.Summarize(table, binder, summarize),
            Sort sort => table with { Rows = [.. Sorting.Sort(table.Rows, binder, sort.Keys)] },
            Take take => table with { Rows = [.. table.Rows.Take(Limit(take.Count))] },
            Top top => table with { Rows = [.. Sorting.Sort(table.Rows, binder, [top.Key]).Take(Limit(top.Count))] },
            Count => new KustoTable([new KustoColumn("Count", KustoType.Long)], [[(long)table.Rows.Count]]),
            Distinct distinct => Summary.Distinct(table, binder, distinct.Columns),
            _ => throw new InvalidOperationException($"Unknown operator {@operator}."),
        };
    }

    private static int Limit(long count) => (int)Math.Min(count, int.MaxValue);
}
