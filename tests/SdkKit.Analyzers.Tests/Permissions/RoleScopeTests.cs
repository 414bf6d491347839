using SdkKit.Analyzers.Permissions;
using SdkKit.Analyzers.Tests.Verification;

namespace SdkKit.Analyzers.Tests.Permissions;

public sealed class RoleScopeTests
{
    [Fact]
    public Task RoleWithoutScope_OnClient_IsFound() => Verify.DiagnosticsAsync<RoleWithoutScopeAnalyzer>("""
        [SdkKit.AzureApiClient(Role = {|SDKKIT2002:"Reader"|})]
        public interface IClient;
        """);

    [Fact]
    public Task RoleWithoutScope_ClientNamesOne_IsInherited() => Verify.DiagnosticsAsync<RoleWithoutScopeAnalyzer>("""
        [SdkKit.AzureApiClient(Scope = "{workspace}")]
        public interface IClient
        {
            [SdkKit.RequiresRole("Reader")]
            void Call();
        }

        [SdkKit.AzureApiClient]
        public interface IOther
        {
            [SdkKit.RequiresRole({|SDKKIT2002:"Reader"|})]
            void Call();
        }
        """);

    [Theory]
    [InlineData("{workspace}")]
    [InlineData("/subscriptions/{subscription}/resourceGroups/logs")]
    [InlineData("{workspace}/tables/{table}")]
    [InlineData("/")]
    public Task MalformedScope_WellFormed_StaysSilent(string scope) => Verify.DiagnosticsAsync<MalformedScopeAnalyzer>(Client($"\"{scope}\""));

    [Theory]
    [InlineData("")]
    [InlineData("workspace")]
    [InlineData("{workspace")]
    [InlineData("/subscriptions/subscription}")]
    [InlineData("{}")]
    [InlineData("{a{b}}")]
    public Task MalformedScope_Otherwise_IsFound(string scope) => Verify.DiagnosticsAsync<MalformedScopeAnalyzer>(Client($"{{|SDKKIT2004:\"{scope}\"|}}"));

    [Fact]
    public Task DeprecatedRole_Declared_IsFound()
    {
        var deprecated = Catalog.RoleCatalog.All.First(static role => role.IsDeprecated).Name;

        return Verify.DiagnosticsAsync<DeprecatedRoleAnalyzer>($$"""
            [SdkKit.AzureApiClient(Role = {|SDKKIT2003:"{{deprecated}}"|}, Scope = "{workspace}")]
            public interface IClient
            {
                [SdkKit.RequiresRole("Reader")]
                void Call();
            }
            """);
    }

    private static string Client(string scope) => $"[SdkKit.AzureApiClient(Role = \"Reader\", Scope = {scope})] public interface IClient;";
}
