namespace SdkKit.Catalog.Tests.Conditions;

public sealed class RoleConditionTests
{
    private const string Read = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read";
    private const string Write = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write";
    private const string Named = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'a'";

    [Theory]
    [InlineData($"((!(ActionMatches{{'{Read}'}})) OR ({Named}))", false, true)]
    [InlineData($"((!(ActionMatches{{'{Read}'}}) AND !(ActionMatches{{'{Write}'}})) OR ({Named}))", false, false)]
    [InlineData("ActionMatches{'Microsoft.Storage/*/read'}", true, false)]
    [InlineData("NOT ActionMatches{'*'} || Exists @Request[x:y]", false, false)]
    [InlineData("@Request[a:roleDefinitionId] ForAnyOfAnyValues:GuidEquals {acdd, b}", null, null)]
    [InlineData("@Request[a:roleDefinitionId] ForAnyOfAnyValues:GuidEquals {'acdd', 'b'} AND @Environment[utcNow] DateTimeLessThan '2027-01-01T00:00:00Z'", false, false)]
    [InlineData("@Principal[a] StringEquals @Resource[b<$key$>]", false, false)]
    [InlineData("'it''s' StringEqualsIgnoreCase 'x' && @Resource[a] NumericGreaterThan 5", false, false)]
    [InlineData("", null, null)]
    [InlineData("(ActionMatches{'a'}", null, null)]
    [InlineData("ActionMatches{a}", null, null)]
    [InlineData("ActionMatches{'a'} ActionMatches{'b'}", null, null)]
    [InlineData("@Resource[a] Sounds 'b'", null, null)]
    [InlineData("@Resource[a] StringEquals", null, null)]
    [InlineData("true; drop", null, null)]
    public void TryParse_Text_DecidesOrSaysWhere(string text, bool? reads, bool? writes)
    {
        Assert.Equal(reads is not null, RoleCondition.TryParse(text, out var condition, out var problem));
        Assert.Equal((reads, writes), (condition?.Grants(Read), condition?.Grants(Write)));
        Assert.Equal(reads is null, problem?.Contains("at character", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void TryParse_NestedWithoutEndOrTooLong_IsRefused()
    {
        Assert.False(RoleCondition.TryParse(new string('(', 4000) + "ActionMatches{'a'}" + new string(')', 4000), out _, out _));
        Assert.False(RoleCondition.TryParse(string.Concat(Enumerable.Repeat("NOT ", 2000)) + "ActionMatches{'a'}", out _, out _));
        Assert.False(RoleCondition.TryParse(new string(' ', 9000), out _, out var problem));
        Assert.Contains("longer", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "an expression is missing at character 1")]
    [InlineData("ActionMatches{'a'", "'}' is missing at character 18")]
    [InlineData("ActionMatches{'a'} nonsense", "it should end at character 19")]
    [InlineData("@Resource[a:b] StringEqual 'a'", "'StringEqual' is no operator at character 15")]
    [InlineData("(ActionMatches{'a'}", "')' is missing at character 20")]
    public void TryParse_NoCondition_SaysWhatIsWrongAndWhere(string text, string expected)
    {
        Assert.False(RoleCondition.TryParse(text, out _, out var problem));
        Assert.Equal(expected, problem);
    }

    /// <summary>Backtracking over so many stars would not end.</summary>
    [Fact]
    public void Grants_PatternOfManyStars_EndsAtOnce()
    {
        Assert.True(RoleCondition.TryParse($"ActionMatches{{'{string.Concat(Enumerable.Repeat("*a", 40))}*b'}}", out var condition, out _));
        Assert.False(condition.Grants(new string('a', 400)));
    }
}
