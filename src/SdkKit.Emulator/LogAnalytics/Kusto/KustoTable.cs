namespace SdkKit.Emulator.LogAnalytics.Kusto;

/// <summary>Typed columns and the rows below them; a missing value is <see langword="null"/>.</summary>
internal sealed record KustoTable(IReadOnlyList<KustoColumn> Columns, IReadOnlyList<object?[]> Rows)
{
    public int IndexOf(string name)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (Columns[index].Name == name)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Makes column names unique as the service does: the second <c>Name</c> becomes <c>Name1</c>.</summary>
    public static List<KustoColumn> Distinguish(IEnumerable<KustoColumn> columns)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var result = new List<KustoColumn>();
        foreach (var column in columns)
        {
            var name = column.Name;
            for (var number = 1; !taken.Add(name); number++)
            {
                name = column.Name + number;
            }

            result.Add(column with { Name = name });
        }

        return result;
    }
}
