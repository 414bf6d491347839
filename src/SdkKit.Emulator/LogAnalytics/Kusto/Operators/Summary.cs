using SdkKit.Emulator.LogAnalytics.Kusto.Expressions;
using SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

namespace SdkKit.Emulator.LogAnalytics.Kusto.Operators;

/// <summary><c>summarize</c> and <c>distinct</c>: groups in the order in which they first appear.</summary>
internal static class Summary
{
    public static KustoTable Summarize(KustoTable table, Binder binder, Summarize summarize)
    {
        var keys = Projection.Bind(binder, summarize.By);
        var aggregates = summarize.Aggregates.Select(aggregate => Aggregates.Bind(binder, aggregate)).ToArray();
        var groups = Group(table.Rows, keys).Select(group => (group.Key, group.Value)).ToList();
        if (keys.Length == 0 && groups.Count == 0)
        {
            groups.Add((new GroupKey([]), []));
        }

        return new KustoTable(
            KustoTable.Distinguish([.. keys.Select(key => key.Column), .. aggregates.Select(aggregate => aggregate.Column)]),
            [.. groups.Select(group => (object?[])[.. group.Key.Values, .. aggregates.Select(aggregate => aggregate.Compute(group.Value))])]);
    }

    public static KustoTable Distinct(KustoTable table, Binder binder, IReadOnlyList<NamedExpression> columns)
    {
        IReadOnlyList<NamedExpression> all = columns.Count > 0 ? columns : [.. table.Columns.Select(column => new NamedExpression(null, new Name(column.Name)))];
        var keys = Projection.Bind(binder, all);
        return new KustoTable(KustoTable.Distinguish(keys.Select(key => key.Column)), [.. Group(table.Rows, keys).Keys.Select(key => key.Values)]);
    }

    private static OrderedDictionary<GroupKey, List<object?[]>> Group(IReadOnlyList<object?[]> rows, (KustoColumn Column, BoundExpression Value)[] keys)
    {
        var groups = new OrderedDictionary<GroupKey, List<object?[]>>();
        foreach (var row in rows)
        {
            var key = new GroupKey(Array.ConvertAll(keys, column => column.Value.Evaluate(row)));
            if (!groups.TryGetValue(key, out var members))
            {
                members = [];
                groups.Add(key, members);
            }

            members.Add(row);
        }

        return groups;
    }
}
