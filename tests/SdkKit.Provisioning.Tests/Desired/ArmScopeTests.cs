using CsCheck;

namespace SdkKit.Provisioning.Tests.Desired;

public sealed class ArmScopeTests
{
    private static readonly Gen<string> Name = Gen.String[Gen.Char["abcXYZ019-_.()"], 1, 20].Where(name => name is not "." and not "..");

    private static readonly Gen<string> Subscription = Gen.Guid.Select(id => $"/subscriptions/{id}");

    private static readonly Gen<string> Group = Gen.Select(Subscription, Name, (subscription, name) => $"{subscription}/resourceGroups/{name}");

    private static readonly Gen<string> Resource = Gen.Select(
        Group, Name, Gen.Select(Name, Name).Array[1, 3], (group, provider, types) => $"{group}/providers/{provider}/{string.Join('/', types.Select(type => $"{type.Item1}/{type.Item2}"))}");

    private static readonly Gen<string> ManagementGroup = Name.Select(name => $"/providers/Microsoft.Management/managementGroups/{name}");

    private static readonly Gen<string> Scope = Gen.OneOf(Subscription, Group, Resource, ManagementGroup);

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String, Gen.String[Gen.Char["/ab{"], 0, 8], Gen.Select(Scope, Gen.String[Gen.Char["/ab{ "], 0, 8], (scope, text) => scope + text));

    [Fact]
    public void TryParse_AnyWellFormedId_KeepsItsText() => Scope.Sample(id =>
    {
        Assert.True(ArmScope.TryParse(id, out var scope, out var problem), problem);
        Assert.Equal(id, scope.Id);
        Assert.True(ArmScope.TryParse(id + "/", out var slashed, out _));
        Assert.True(ArmScope.TryParse(id.ToUpperInvariant(), out var upper, out _));
        Assert.True(scope.Equals(slashed) && scope.Equals(upper) && scope.GetHashCode() == upper.GetHashCode());
        Assert.StartsWith(scope.Root, id, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndSaysWhy() => AnyText.Sample(text =>
    {
        var isScope = ArmScope.TryParse(text, out var scope, out var problem);
        Assert.Equal(isScope, scope is not null);
        Assert.Equal(isScope, problem is null);
    });

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("workspace", "it does not begin with")]
    [InlineData("11111111-2222-4333-8444-555555555555", "it lacks its path: /subscriptions/1111")]
    [InlineData("/", "it has an empty part")]
    [InlineData("/subscriptions", "it is neither")]
    [InlineData("/subscriptions/prod", "'prod' is not a subscription id")]
    [InlineData("/subscriptions/11111111-2222-4333-8444-555555555555/groups/x", "'groups' is neither resourceGroups nor providers")]
    [InlineData("/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups", "'resourceGroups' is neither")]
    [InlineData("/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups//providers", "it has an empty part")]
    [InlineData("/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups/rg/providers/Microsoft.X/types", "it does not end with the name of a resource")]
    [InlineData("/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups/rg/provider/Microsoft.X/types/y", "'provider' stands where providers belongs")]
    [InlineData("/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups/a?b", "'a?b' holds a character")]
    [InlineData("/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups/..", "'..' holds a character")]
    [InlineData("/providers/Microsoft.Management/managementGroups", "it is neither")]
    public void TryParse_Malformed_NamesThePart(string text, string expected)
    {
        Assert.False(ArmScope.TryParse(text, out _, out var problem));
        Assert.StartsWith(expected, problem, StringComparison.Ordinal);
    }
}
