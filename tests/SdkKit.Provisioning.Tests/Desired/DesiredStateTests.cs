using SdkKit.Manifest;

namespace SdkKit.Provisioning.Tests.Desired;

public sealed class DesiredStateTests
{
    [Fact]
    public void From_MissingValue_NamesPlaceholderFileAndRemedyInOneLine()
    {
        var failure = Assert.Throws<ProvisioningException>(() => DesiredState.From([Samples.Manifest(Samples.LogAnalyticsReader)], Samples.Environment()));

        Assert.Equal(
            "sdkkit.dev.json: the value 'workspace' is missing; Client0 of MyApp needs it for the scope '{workspace}': add it under \"values\" or pass --set workspace=value",
            failure.Message);
        Assert.Equal(2, failure.ExitCode);
    }

    [Fact]
    public void From_ValueThatIsNoScope_NamesWhereItWasWritten()
    {
        var failure = Assert.Throws<ProvisioningException>(() =>
            DesiredState.From([Samples.Manifest(Samples.LogAnalyticsReader)], Samples.Environment(("workspace", "my-workspace"))));

        Assert.StartsWith("sdkkit.dev.json(3,5): workspace = 'my-workspace' gives no scope for Client0 of MyApp: it does not begin with", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Raeder", "acdd72a7-3385-48ef-bd42-f606fba81ae7", "are not the same role")]
    [InlineData("Reader", "b24988ac-6180-42a0-ab88-20f7382dd24c", "are not the same role")]
    [InlineData("Raeder", "00000000-1111-4222-8333-444444444444", "there is no built-in role 'Raeder'; did you mean 'Reader'?")]
    public void From_RoleThatIsNot_IsRefused(string name, string id, string expected)
    {
        var manifest = Samples.Manifest(new ManifestRole { Role = name, RoleId = id, Scope = Samples.Workspace });

        var failure = Assert.Throws<ProvisioningException>(() => DesiredState.From([manifest], Samples.Environment()));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void From_SameRoleAndScopeInTwoManifests_IsOneAssignment()
    {
        var other = Samples.LogAnalyticsReader with { Scope = "/subscriptions/{subscription}/resourceGroups/RG/providers/microsoft.operationalinsights/workspaces/w" };
        var environment = Samples.Environment(("workspace", Samples.Workspace), ("subscription", Samples.Subscription));

        var desired = DesiredState.From([Samples.Manifest(Samples.LogAnalyticsReader), Samples.Manifest("Library", Samples.MetricsPublisher with { Scope = "{workspace}" }, other)], environment);

        Assert.Equal("sdkkit.MyApp.dev", desired.UniqueName);
        Assert.Equal(["Log Analytics Reader", "Monitoring Metrics Publisher"], desired.Roles.Select(role => role.RoleName));
        Assert.Equal(["Client0", "Client1"], desired.Roles[0].Clients);
    }

    [Fact]
    public void From_PlaceholderInTheMiddle_IsFilled()
    {
        var role = Samples.LogAnalyticsReader with { Scope = "/subscriptions/{subscription}/resourceGroups/{group}" };

        var desired = DesiredState.From([Samples.Manifest(role)], Samples.Environment(("subscription", Samples.Subscription), ("group", "rg")));

        Assert.Equal($"/subscriptions/{Samples.Subscription}/resourceGroups/rg", Assert.Single(desired.Roles).Scope.Id);
    }
}
