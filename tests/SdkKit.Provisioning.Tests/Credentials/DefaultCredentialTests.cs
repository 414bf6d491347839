namespace SdkKit.Provisioning.Tests.Credentials;

/// <summary>Where nobody names a kind of credential, the program gets along without a secret wherever its host is known to offer that.</summary>
public sealed class DefaultCredentialTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Machine = $"/subscriptions/{Samples.Subscription}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm";

    [Theory]
    [InlineData("", "client-secret", null)]
    [InlineData("\"runsOn\": \"{machine}\",", "managed-identity", "managed-identity, as the program runs on /subscriptions/")]
    [InlineData("\"store\": { \"kind\": \"github-actions\", \"repository\": \"contoso/{application}\", \"environment\": \"prod\" },", "federated", "federated, as jobs of the environment prod of contoso/MyApp have tokens of their own")]
    [InlineData("\"store\": { \"kind\": \"github-actions\", \"repository\": \"contoso/app\" },", "client-secret", "client-secret, as it is not known which jobs may sign in")]
    [InlineData("\"store\": { \"kind\": \"azure-devops\", \"organization\": \"o\", \"project\": \"p\", \"variableGroup\": \"g\" },", "client-secret", "client-secret, as the service connection is not known")]
    [InlineData("\"store\": { \"kind\": \"key-vault\", \"vault\": \"kv-orders\" },", "client-secret", null)]
    [InlineData("\"credential\": { \"kind\": \"client-secret\" }, \"runsOn\": \"{machine}\",", "client-secret", null)]
    public void Load_NoKindNamed_IsChosenByTheTargetWithAReason(string members, string kind, string? reason)
    {
        var desired = Desired($$"""{ {{members}} "values": { "machine": "{{Machine}}", "workspace": "{{Samples.Workspace}}" } }""");

        Assert.Equal(kind, desired.Credential.Kind);
        Assert.StartsWith(reason ?? "", desired.CredentialReason ?? "", StringComparison.Ordinal);
        Assert.Equal(reason is null, desired.CredentialReason is null);
    }

    [Fact]
    public void Load_EnvironmentOfGitHub_IsTheOneSubject() => Assert.Equal(
        "repo:contoso/MyApp:environment:prod",
        Assert.Single(Assert.IsType<DesiredCredential.Federated>(Desired($$"""
            { "store": { "kind": "github-actions", "repository": "contoso/{application}", "environment": "prod" }, "values": { "workspace": "{{Samples.Workspace}}" } }
            """).Credential).Subjects).Subject);

    [Fact]
    public void Load_RunsOnSomethingThatIsNoResource_SaysWhere()
    {
        var failure = Assert.Throws<ProvisioningException>(() => Desired("""{ "runsOn": "/subscriptions/11111111-2222-4333-8444-555555555555" }"""));

        Assert.Contains("(1,13): '/subscriptions/11111111-2222-4333-8444-555555555555' is no resource id", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ChosenForYou_SaysWhy()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        rig.Desired = rig.Desired with { Credential = new DesiredCredential.ManagedIdentity(Identity), CredentialReason = "managed-identity, as …" };

        var plan = await rig.Session().PlanAsync(TestContext.Current.CancellationToken);

        Assert.Contains("credential: managed-identity, as …", plan.Notes);
    }

    private ArmScope Identity => ArmScope.TryParse(fixture.Emulator.Seed.ManagedIdentity, out var scope, out _) ? scope : throw new InvalidOperationException();

    private static DesiredState Desired(string json)
    {
        using var folder = new TemporaryDirectory();
        return DesiredState.From([Samples.Manifest(Samples.LogAnalyticsReader)], ProvisioningEnvironment.Load(new() { Name = "prod", Path = folder.Write("sdkkit.prod.json", json), BaseFile = null }));
    }
}
