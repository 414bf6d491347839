using SdkKit.Secrets.Providers;
using SdkKit.Secrets.Tests.Generated;
using SdkKit.Secrets.Tests.Rules;

namespace SdkKit.Secrets.Tests.Providers;

public sealed class ProviderRulesTests
{
    private const int Samples = 20;

    public static TheoryData<string> Ids => [.. ProviderTable.Rows.Select(static row => ProviderRow.Parse(row).Id)];

    public static TheoryData<string> CheckedIds => [.. ProviderTable.Rows.Select(ProviderRow.Parse).Where(static row => row.Check != TokenCheck.None).Select(static row => row.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scan_TokenMadeFromItsPattern_IsFoundWhole(string id)
    {
        var row = Row(id);
        var random = new Random(17);
        for (var i = 0; i < Samples; i++)
        {
            var token = GeneratedToken.Of(row.Pattern, random);
            var text = $"{row.Near.FirstOrDefault()} '{token}'";

            Assert.Contains(Found.All(text), f => f.Start <= text.IndexOf(token, StringComparison.Ordinal) + 3 && f.End >= text.Length - 2);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scan_TokenWithinALongerWord_IsNotThatToken(string id)
    {
        var row = Row(id);
        var first = PatternParser.Elements(PatternParser.Alternatives(row.Pattern).First())[0];
        if (first.Least != first.Most || !first.Set.Contains('a') && !first.Set.Contains('A') && !first.Set.IsSingle)
            return;

        var token = GeneratedToken.Of(row.Pattern, new Random(18));

        Assert.DoesNotContain(Found.All($"{row.Near.FirstOrDefault()} Zq{token}"), f => f.Rule.Id == id && f.Start < token.Length / 2 && char.IsLetterOrDigit(token[0]) && f.Length >= token.Length);
    }

    [Theory]
    [MemberData(nameof(CheckedIds))]
    public void Scan_ChecksumHolds_IsCertain(string id)
    {
        var token = GeneratedToken.WithChecksum(Row(id), new Random(19));

        Assert.Equal((SecretConfidence.Certain, "checksum verified"), (Found.One($"x = {token}").Confidence, Found.One($"x = {token}").Evidence));
    }

    [Theory]
    [MemberData(nameof(CheckedIds))]
    public void Scan_ChecksumFails_IsReportedWithLessConfidence(string id)
    {
        var token = GeneratedToken.WithChecksum(Row(id), new Random(20));
        var altered = token[..^1] + (token[^1] == 'Q' ? 'P' : 'Q');

        Assert.Equal(SecretConfidence.Medium, Found.One($"x = {altered}").Confidence);
    }

    [Fact]
    public void Rows_EveryOne_IsWellFormed()
    {
        var rows = ProviderTable.Rows.Select(ProviderRow.Parse).ToList();

        Assert.True(rows.Count >= 150, $"{rows.Count} rows");
        Assert.All(rows, static row =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", row.Id);
            Assert.NotEmpty(row.Provider);
            Assert.NotEmpty(row.What);
            Assert.All(row.Near, static word => Assert.True(word.Length >= 3, word));
            Assert.All(PatternParser.Parse(row.Pattern), pattern => Assert.True(pattern.Anchor.Length >= 3 || row.Near.Length > 0, row.Id));
        });
    }

    [Theory]
    [InlineData("ghp_", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", RejectionReason.Placeholder)]
    [InlineData("ghp_", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", RejectionReason.LowVariety)]
    [InlineData("sk_live_", "your_key_goes_here", RejectionReason.Shape)]
    public void Scan_NoToken_IsRejectedByReason(string prefix, string rest, RejectionReason reason)
    {
        var reasons = new List<RejectionReason>();

        Assert.Empty(SecretScanner.Scan(prefix + rest, new SecretScanOptions { Rejected = r => reasons.Add(r.Reason) }));
        Assert.Contains(reason, reasons);
    }

    [Fact]
    public void Scan_PrefixWithAKeyOfAnotherForm_IsMentioned()
    {
        var text = $"PMAK-{GeneratedSecret.Key(new Random(21), 24).Replace('+', 'p').Replace('/', '7').TrimEnd('=')}";

        Assert.Equal(("postman-key", SecretConfidence.Low), (Found.One(text).Rule.Id, Found.One(text).Confidence));
        Found.Nothing("PMAK-collections-and-environments");
    }

    [Fact]
    public void Scan_TokenWhoseRestWasReplaced_IsNothing()
    {
        var token = GeneratedToken.WithChecksum(Row("github-personal-token"), new Random(22));

        Assert.Single(Found.All($"x = {token} ####"));
        Found.Nothing($"x = {token}####");
        Found.Nothing($"x = {token}-****");
    }

    private static ProviderRow Row(string id) => ProviderTable.Rows.Select(ProviderRow.Parse).Single(row => row.Id == id);
}
