using SdkKit.Analyzers.Permissions;
using SdkKit.Analyzers.Tests.Verification;
using SdkKit.CodeFixes.Permissions;

namespace SdkKit.Analyzers.Tests.Permissions;

public sealed class UnknownRoleTests
{
    [Fact]
    public async Task UnknownRole_Misspelt_NamesTheNearestRole()
    {
        var found = await Verify.DiagnosticsAsync<UnknownRoleAnalyzer>(Client("Role = {|SDKKIT2001:\"Raeder\"|}, Scope = \"{workspace}\""));

        Assert.Equal("'Raeder' is not an Azure built-in role; did you mean 'Reader'?", found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task UnknownRole_LikeNoRole_SuggestsNothing()
    {
        var found = await Verify.DiagnosticsAsync<UnknownRoleAnalyzer>(Client("Role = {|SDKKIT2001:\"Zzyzx Qwfpgj Hieaou\"|}, Scope = \"{workspace}\""));

        Assert.EndsWith("is not an Azure built-in role", found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Reader\"")]
    [InlineData("\"reader\"")]
    [InlineData("\"acdd72a7-3385-48ef-bd42-f606fba81ae7\"")]
    [InlineData("\"Log Analytics \" + \"Reader\"")]
    public Task UnknownRole_NameIdOrFoldedName_StaysSilent(string role) =>
        Verify.DiagnosticsAsync<UnknownRoleAnalyzer>(Client($"Role = {role}, Scope = \"{{workspace}}\""));

    [Fact]
    public Task UnknownRole_OnRequiresRole_IsFound() => Verify.DiagnosticsAsync<UnknownRoleAnalyzer>("""
        using SdkKit;

        [AzureApiClient(Service = AzureService.LogAnalytics, Scope = "{workspace}")]
        [RequiresRole({|SDKKIT2001:"Contribtor"|})]
        public interface IClient
        {
            [RequiresRole({|SDKKIT2001:Names.Wrong|}, Scope = "{other}")]
            void Call();
        }

        static class Names { public const string Wrong = "Readr"; }
        """);

    [Fact]
    public Task UnknownRole_AttributeOfAnotherLibrary_StaysSilent() => Verify.DiagnosticsAsync<UnknownRoleAnalyzer>("""
        class RequiresRoleAttribute(string role) : System.Attribute { public string Role => role; }

        [RequiresRole("Raeder")]
        class Elsewhere;
        """);

    [Fact]
    public Task UnknownRoleFix_Literal_IsReplaced() => Verify.FixAsync<UnknownRoleAnalyzer, UnknownRoleCodeFix>(
        Client("Role = \"Raeder\", Scope = \"{workspace}\""), Client("Role = \"Reader\", Scope = \"{workspace}\""));

    [Fact]
    public Task UnknownRoleFix_FixAll_ReplacesEveryOne() => Verify.FixAllAsync<UnknownRoleAnalyzer, UnknownRoleCodeFix>(
        Client("Role = \"Raeder\", Scope = \"{workspace}\"") + Client("Role = \"Contribtor\", Scope = \"{workspace}\"", "ISecond").Replace("using SdkKit;", ""),
        Client("Role = \"Reader\", Scope = \"{workspace}\"") + Client("Role = \"Contributor\", Scope = \"{workspace}\"", "ISecond").Replace("using SdkKit;", ""));

    [Fact]
    public async Task UnknownRoleFix_Constant_IsNotOffered()
    {
        var document = Compiled.Document(Client("Role = Names.Wrong") + "static class Names { public const string Wrong = \"Readr\"; }");

        Assert.Empty(await Verify.ActionsAsync<UnknownRoleAnalyzer, UnknownRoleCodeFix>(document));
    }

    private static string Client(string arguments, string name = "IClient") => $$"""
        using SdkKit;

        [AzureApiClient(Service = AzureService.LogAnalytics, {{arguments}})]
        public interface {{name}};

        """;
}
