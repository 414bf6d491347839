using SdkKit.Emulator.LogAnalytics.Kusto;
using SdkKit.Emulator.LogAnalytics.Kusto.Expressions;
using SdkKit.Emulator.LogAnalytics.Kusto.Operators;
using SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

namespace SdkKit.Emulator.Tests.Kusto;

public sealed class KustoLanguageTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("7 / 2", "3")]
    [InlineData("7 / 2.0", "3.5")]
    [InlineData("7 / 0", "")]
    [InlineData("-3 % 2", "-1")]
    [InlineData("1d / 1h", "24")]
    [InlineData("datetime(2026-01-31) - 1.5d", "2026-01-29T12:00:00.0000000Z")]
    [InlineData("now() - ago(90m)", "01:30:00")]
    [InlineData("bin(-7, 5)", "-10")]
    [InlineData("bin(datetime(2026-01-31 13:45), 1h)", "2026-01-31T13:00:00.0000000Z")]
    [InlineData("'a' =~ 'A' and 'a' != 'A'", "true")]
    [InlineData("'one two' has 'TWO' and 'one two' !has 'tw'", "true")]
    [InlineData("'vm-01' has '01'", "true")]
    [InlineData("2 in (1, 2) and 'x' !in~ ('X')", "false")]
    [InlineData("5 between (1 .. 5)", "true")]
    [InlineData("iff(strlen('abc') == 3, toupper('yes'), 'no')", "YES")]
    [InlineData("substring('abcdef', 1, 3)", "bcd")]
    [InlineData("strcat('n=', 5, ' ', true)", "n=5 true")]
    [InlineData("isnull(tolong('x')) and isempty('')", "true")]
    [InlineData("tolong(null_column) == 1", "false")]
    [InlineData("null_column != 1", "true")]
    [InlineData("'it\\'s' == \"it's\" and @'a\\b' == 'a\\\\b'", "true")]
    [InlineData("round(2.345, 2)", "2.35")]
    [InlineData("coalesce(null_column, 4)", "4")]
    public void Expression_Evaluated_HasTheLanguagesValue(string expression, string expected) =>
        Assert.Equal(expected, Conversions.ToText(Run($"T | project x = {expression}").Rows[0][0]));

    [Theory]
    [InlineData("T | summarize count(), avg(n) by bin(n, 2), strlen('x')", "n,Column2,count_,avg_n")]
    [InlineData("T | extend n = 'x', m = 1", "null_column,n,m")]
    [InlineData("T | project n, n, 1", "n,n1,Column3")]
    [InlineData("T | count", "Count")]
    public void Columns_WithoutNames_GetThoseOfTheService(string query, string expected) =>
        Assert.Equal(expected, string.Join(',', Run(query).Columns.Select(column => column.Name)));

    [Fact]
    public void Summarize_OfNoRows_StillCountsThem()
    {
        var row = Assert.Single(Run("T | where n > 100 | summarize count(), sum(n), min(n)").Rows);
        Assert.Equal([0L, 0L, null], row);
        Assert.Empty(Run("T | where n > 100 | summarize count() by n").Rows);
    }

    [Fact]
    public void Query_NestedBeyondReason_IsASyntaxErrorAndNotACrash() =>
        Assert.Throws<KustoException>(() => Run("T | where " + new string('(', 100_000)));

    private static KustoTable Run(string query) => new Evaluator(new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero))
        .Run(new KustoTable([new KustoColumn("null_column", KustoType.Long), new KustoColumn("n", KustoType.Long)], [[null, 3L]]), Parser.Parse(query).Operators);
}
