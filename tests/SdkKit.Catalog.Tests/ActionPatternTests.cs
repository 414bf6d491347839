using CsCheck;

namespace SdkKit.Catalog.Tests;

public sealed class ActionPatternTests
{
    [Theory]
    [InlineData("*", "Microsoft.Insights/Metrics/Write", true)]
    [InlineData("*/read", "Microsoft.Insights/Metrics/Read", true)]
    [InlineData("*/read", "Microsoft.Insights/Metrics/Write", false)]
    [InlineData("Microsoft.Compute/*/start/action", "microsoft.compute/virtualMachines/vm/START/action", true)]
    [InlineData("Microsoft.Support/*", "Microsoft.SupportX/read", false)]
    [InlineData("Microsoft.Insights/Metrics/Write", "Microsoft.Insights/Metrics/Write/more", false)]
    [InlineData("", "", true)]
    [InlineData("**", "", true)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    [InlineData("a*b*c", "aXbYbZ", false)]
    public void IsMatch_KnownPairs_AnswersAsResourceManager(string pattern, string action, bool expected) =>
        Assert.Equal(expected, ActionPattern.IsMatch(pattern, action));

    [Fact]
    public void IsMatch_AnyPatternAndAction_AgreesWithNaiveEvaluator()
    {
        var text = Gen.Char["abA/*"].Array[0, 8].Select(characters => new string(characters));
        Gen.Select(text, text).Sample((pattern, action) =>
        {
            var plain = action.Replace("*", "", StringComparison.Ordinal);
            return ActionPattern.IsMatch(pattern, plain) == Naive(pattern, plain);
        });
    }

    private static bool Naive(string pattern, string action) => (pattern, action) switch
    {
        ("", "") => true,
        ("", _) => false,
        (['*', ..], "") => Naive(pattern[1..], action),
        (['*', ..], _) => Naive(pattern[1..], action) || Naive(pattern, action[1..]),
        (_, "") => false,
        _ => char.ToUpperInvariant(pattern[0]) == char.ToUpperInvariant(action[0]) && Naive(pattern[1..], action[1..]),
    };
}
