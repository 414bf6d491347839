using CsCheck;
using SdkKit.Emulator.LogAnalytics.Kusto;
using SdkKit.Emulator.LogAnalytics.Kusto.Operators;
using SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

namespace SdkKit.Emulator.Tests.Kusto;

/// <summary>Queries over random rows, against the same question asked with LINQ.</summary>
public sealed class KustoPropertyTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly KustoColumn[] Columns =
        [new("Name", KustoType.String), new("Number", KustoType.Long), new("Amount", KustoType.Real), new("Time", KustoType.DateTime)];

    private static readonly Gen<Row[]> Rows = Gen.Select(
        Gen.OneOf("a", "B", "b c", "abc", ""),
        Gen.Long[-5, 5],
        Gen.Int[-100, 100].Select(number => number / 4.0),
        Gen.Int[0, 600],
        (name, number, amount, minutes) => new Row(name, number, amount, Now.AddMinutes(-minutes))).Array[0, 40];

    [Fact]
    public void Where_WithComparisonsAndArithmetic_KeepsWhatLinqKeeps() => Gen.Select(Rows, Gen.Long[-5, 5], Gen.Int[1, 600]).Sample((rows, limit, minutes) =>
        Equal(
            rows.Where(row => (row.Number * 2 + 1 > limit && row.Time >= Now.AddMinutes(-minutes)) || row.Amount / 2 < -limit).Select(row => row.Values),
            Run(rows, $"T | where Number * 2 + 1 > {limit} and Time >= ago({minutes}m) or Amount / 2 < -({limit})")));

    [Fact]
    public void Where_WithTextOperators_KeepsWhatLinqKeeps() => Rows.Sample(rows =>
        Equal(
            rows.Where(row => row.Name.Contains('B', StringComparison.OrdinalIgnoreCase) && !row.Name.StartsWith("ab", StringComparison.OrdinalIgnoreCase) && row.Name != "B")
                .Select(row => row.Values),
            Run(rows, "T | where Name contains 'B' and Name !startswith 'AB' and Name != 'B'")));

    [Fact]
    public void Summarize_ByAKey_GroupsAsLinqDoes() => Rows.Sample(rows =>
        Equal(
            rows.GroupBy(row => row.Name).Select(group => (object?[])
            [
                group.Key, (long)group.Count(), group.Sum(row => row.Number), group.Average(row => row.Amount),
                group.Min(row => row.Number), group.Max(row => row.Time), (long)group.Select(row => row.Number).Distinct().Count(),
            ]),
            Run(rows, "T | summarize count(), sum(Number), avg(Amount), min(Number), max(Time), dcount(Number) by Name")));

    [Fact]
    public void Bin_OfTimes_RoundsDownToTheHour() => Rows.Sample(rows =>
        Equal(
            rows.GroupBy(row => new DateTimeOffset(row.Time.Year, row.Time.Month, row.Time.Day, row.Time.Hour, 0, 0, TimeSpan.Zero))
                .OrderBy(group => group.Key).Select(group => (object?[])[group.Key, (long)group.Count()]),
            Run(rows, "T | summarize n = count() by bin(Time, 1h) | sort by Time asc")));

    [Fact]
    public void SortTakeTopAndDistinct_OverRandomRows_AgreeWithLinq() => Gen.Select(Rows, Gen.Int[0, 10]).Sample((rows, count) =>
    {
        var sorted = rows.OrderByDescending(row => row.Number).ThenBy(row => row.Name, StringComparer.Ordinal).ToArray();
        Equal(sorted.Take(count).Select(row => row.Values), Run(rows, $"T | order by Number, Name asc | take {count}"));
        Equal(rows.OrderBy(row => row.Amount).Take(count).Select(row => row.Values), Run(rows, $"T | top {count} by Amount asc"));
        Equal(rows.Select(row => (row.Name, Even: row.Number % 2 == 0)).Distinct().Select(pair => (object?[])[pair.Name, pair.Even]), Run(rows, "T | distinct Name, Even = Number % 2 == 0"));
    });

    [Fact]
    public void Parser_OfArbitraryText_NeverFailsButWithAKustoException() =>
        Gen.String[Gen.OneOf(Gen.Char[" |()=<>'\"\\.,-+*/%!~@\n10dhabyincount"], Gen.Char), 0, 60].Sample(text =>
        {
            try
            {
                _ = Parser.Parse("T | where " + text);
            }
            catch (KustoException exception)
            {
                Assert.Equal("SyntaxError", exception.Kind);
            }
        });

    private static IReadOnlyList<object?[]> Run(Row[] rows, string query)
    {
        var table = new KustoTable(Columns, [.. rows.Select(row => row.Values)]);
        return new Evaluator(Now).Run(table, Parser.Parse(query).Operators).Rows;
    }

    private static void Equal(IEnumerable<object?[]> expected, IReadOnlyList<object?[]> actual)
    {
        var wanted = expected.ToArray();
        Assert.Equal(wanted.Length, actual.Count);
        for (var index = 0; index < wanted.Length; index++)
        {
            Assert.Equal(wanted[index], actual[index]);
        }
    }

    private sealed record Row(string Name, long Number, double Amount, DateTimeOffset Time)
    {
        public object?[] Values => [Name, Number, Amount, Time];
    }
}
