using Azure.Core;

namespace SdkKit.Provisioning.Tests.SignIn;

public sealed class ProvisionerCredentialTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IDisposable
{
    private static readonly string[] Variables = ["TENANT_ID", "CLIENT_ID", "CLIENT_SECRET"];

    public void Dispose() => Array.ForEach(Variables, name => System.Environment.SetEnvironmentVariable($"SDKKIT_EMULATOR_{name}", null));

    [Fact]
    public async Task Create_InAChildOfTheEmulator_SignsInAsItsAdministrator()
    {
        foreach (var name in Variables)
            System.Environment.SetEnvironmentVariable($"SDKKIT_EMULATOR_{name}", fixture.Emulator.ChildEnvironment[$"SDKKIT_EMULATOR_{name}"]);
        using var transport = fixture.Emulator.CreateHandler();

        var credential = ProvisionerCredential.Create(Samples.Environment(), transport);
        var caller = await SignedInCaller.ResolveAsync(
            credential, DesiredState.From([Samples.Manifest()], Samples.Environment()), CloudAddresses.Of("AzureCloud"), TestContext.Current.CancellationToken);

        Assert.Equal(fixture.Emulator.Seed.TenantId, caller.TenantId.ToString());
        Assert.Contains(fixture.Emulator.State.ServicePrincipals, principal => principal.Id == caller.ObjectId && principal.AppId == fixture.Emulator.Seed.Administrator.ClientId);
    }

    [Theory]
    [InlineData("AzureCloud", "https://graph.microsoft.com", "https://management.azure.com//.default")]
    [InlineData("AzureUSGovernment", "https://graph.microsoft.us", "https://management.usgovcloudapi.net//.default")]
    [InlineData("AzureChinaCloud", "https://microsoftgraph.chinacloudapi.cn", "https://management.chinacloudapi.cn//.default")]
    public void CloudAddresses_EachCloud_HasItsOwnHosts(string cloud, string graph, string scope)
    {
        var addresses = CloudAddresses.Of(cloud);

        Assert.Equal(graph, addresses.Graph);
        Assert.Equal(scope, addresses.ResourceManagerScope);
    }

    [Fact]
    public async Task Create_NobodySignedIn_SaysHowInOneLine()
    {
        var nobody = new UnavailableCredential();

        var failure = FailureTranslator.Translate(
            await Assert.ThrowsAnyAsync<Exception>(async () => await nobody.GetTokenAsync(new(["x"]), TestContext.Current.CancellationToken)), changing: false);

        Assert.Equal(ProvisioningFailure.NotSignedIn, failure.Failure);
        Assert.Contains("az login", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    private sealed class UnavailableCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new Azure.Identity.CredentialUnavailableException("DefaultAzureCredential failed to retrieve a token.\n- EnvironmentCredential is not configured.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
