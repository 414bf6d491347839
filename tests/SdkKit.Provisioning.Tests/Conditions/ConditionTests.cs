namespace SdkKit.Provisioning.Tests.Conditions;

public sealed class ConditionTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Other = "(NOT ActionMatches{'Microsoft.Insights/*/read'})";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apply_ConditionGivenAlteredAndTakenAway_IsMadeGoodOnTheSameAssignment()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var names = rig.Assignments.Select(assignment => assignment.Name).Order(StringComparer.Ordinal).ToList();

        foreach (var condition in (string?[])[Exports.ExportSamples.Condition, Other, null])
        {
            rig.Desired = rig.Desired with { Roles = [rig.Desired.Roles[0] with { Condition = condition }, .. rig.Desired.Roles.Skip(1)] };
            var change = Assert.Single((await rig.Session().PlanAsync(Cancellation)).Pending(ChangeTarget.RoleAssignment));
            Assert.Equal(ChangeKind.Update, change.Kind);
            await rig.Session().ApplyAsync(cancellationToken: Cancellation);
            Assert.Equal([condition], rig.Assignments.Where(assignment => assignment.RoleId == rig.Desired.Roles[0].RoleDefinitionId.ToString()).Select(assignment => assignment.Condition));
            Assert.Equal(names, rig.Assignments.Select(assignment => assignment.Name).Order(StringComparer.Ordinal));
            Assert.False((await rig.Session().PlanAsync(Cancellation)).HasChanges);
        }
    }

    [Fact]
    public async Task Apply_AssignmentOfAnotherNameWithoutTheCondition_GetsItUnderItsName()
    {
        using var rig = new ProvisioningRig(fixture.Emulator);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var name = Guid.NewGuid();
        await rig.RenameAssignmentAsync(rig.Desired.Roles[0], name, Cancellation);
        rig.Desired = rig.Desired with { Roles = [rig.Desired.Roles[0] with { Condition = Other }, .. rig.Desired.Roles.Skip(1)] };
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Equal(Other, rig.Assignments.Single(assignment => assignment.Name == name.ToString()).Condition);
    }

    [Fact]
    public void Environment_Conditions_AreForTheRoleAndScopeThatTheyName()
    {
        var desired = DesiredState.From([Samples.Manifest(Samples.LogAnalyticsReader, Samples.MetricsPublisher)], Load($$"""
            { "values": { "workspace": "{{Samples.Workspace}}", "resource": "{{Samples.Workspace}}" },
              "conditions": [ { "role": "log analytics reader", "scope": "{workspace}", "condition": "NOT\n  ActionMatches{'a'}" } ] }
            """));
        Assert.Equal("NOT ActionMatches{'a'}", desired.Roles.Single(role => role.RoleName == "Log Analytics Reader").Condition);
        Assert.Null(desired.Roles.Single(role => role.RoleName != "Log Analytics Reader").Condition);
    }

    [Theory]
    [InlineData("""{ "role": "Reader", "condition": "ActionMatches{'a'}" }""", "no manifest asks for the role 'Reader'")]
    [InlineData("""{ "role": "Log Analytics Reader", "condition": "ActionMatches{" }""", "is not valid: a text in braces is missing at character")]
    [InlineData("""{ "role": "Log Analytics Reader", "scope": "here", "condition": "ActionMatches{'a'}" }""", "'here' is no scope")]
    [InlineData("""{ "role": "Log Analytics Reader" }""", "condition")]
    public void Environment_ConditionThatCannotBe_IsRefusedInOneLine(string condition, string reason)
    {
        var refusal = Assert.Throws<ProvisioningException>(() => DesiredState.From(
            [Samples.Manifest(Samples.LogAnalyticsReader)], Load($$"""{ "values": { "workspace": "{{Samples.Workspace}}" }, "conditions": [ {{condition}} ] }""")));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Matches(@"sdkkit\.dev\.json\(\d+,\d+\)", refusal.Message);
    }

    private static ProvisioningEnvironment Load(string text)
    {
        using var folder = new TemporaryFolder();
        return ProvisioningEnvironment.Load(new() { Name = "dev", Path = folder.Write("sdkkit.dev.json", text), BaseFile = null });
    }
}
