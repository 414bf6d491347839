using SdkKit.Emulator.LogAnalytics.Kusto.Expressions;
using SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

namespace SdkKit.Emulator.LogAnalytics.Kusto.Operators;

/// <summary><c>project</c> and <c>extend</c>.</summary>
internal static class Projection
{
    public static KustoTable Project(KustoTable table, Binder binder, IReadOnlyList<NamedExpression> columns)
    {
        var bound = Bind(binder, columns);
        return new KustoTable(
            KustoTable.Distinguish(bound.Select(column => column.Column)),
            [.. table.Rows.Select(row => Array.ConvertAll(bound, column => column.Value.Evaluate(row)))]);
    }

    /// <summary>Adds columns; one that exists already is replaced in its place.</summary>
    public static KustoTable Extend(KustoTable table, Binder binder, IReadOnlyList<NamedExpression> columns)
    {
        var bound = Bind(binder, columns);
        var result = table.Columns.ToList();
        var targets = new int[bound.Length];
        for (var index = 0; index < bound.Length; index++)
        {
            var target = result.FindIndex(column => column.Name == bound[index].Column.Name);
            if (target < 0)
            {
                target = result.Count;
                result.Add(bound[index].Column);
            }

            result[target] = bound[index].Column;
            targets[index] = target;
        }

        return new KustoTable(result, [.. table.Rows.Select(row => ExtendRow(row, bound, targets, result.Count))]);
    }

    public static (KustoColumn Column, BoundExpression Value)[] Bind(Binder binder, IReadOnlyList<NamedExpression> columns) =>
        [.. columns.Select((column, index) =>
        {
            var value = binder.Bind(column.Expression);
            return (new KustoColumn(column.Name ?? NameOf(column.Expression, index), value.Type), value);
        })];

    private static string NameOf(Expression expression, int index) => expression switch
    {
        Name name => name.Text,
        Call { Function: "bin" or "floor" or "startofday" or "startofhour", Arguments: [Name name, ..] } => name.Text,
        _ => $"Column{index + 1}",
    };

    private static object?[] ExtendRow(object?[] row, (KustoColumn Column, BoundExpression Value)[] bound, int[] targets, int width)
    {
        var result = new object?[width];
        row.CopyTo(result, 0);
        for (var index = 0; index < bound.Length; index++)
        {
            result[targets[index]] = bound[index].Value.Evaluate(row);
        }

        return result;
    }
}
