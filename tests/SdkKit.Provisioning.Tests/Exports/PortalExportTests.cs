namespace SdkKit.Provisioning.Tests.Exports;

public sealed class PortalExportTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Checklist_EveryKind_HasABoxAndTheExactValueForWhatIsWanted()
    {
        foreach (var desired in (DesiredState[])[ExportSamples.Secret, ExportSamples.Federated, ExportSamples.ManagedIdentity])
        {
            var boxes = Boxes(desired);
            Assert.All(desired.Roles, role => Assert.Contains(boxes, box => box.Contains($"`{role.RoleName}` on [`{role.Scope.Id}`](https://portal.azure.com/#", StringComparison.Ordinal) && box.Contains($"/resource{role.Scope.Id}/users)", StringComparison.Ordinal)));
            Assert.All(desired.AppRoles, role => Assert.Contains(boxes, box => box.StartsWith($"`{role.Value}` of Microsoft Graph", StringComparison.Ordinal)));
            Assert.Contains(boxes, box => box.StartsWith("`sdkkit plan --env dev", StringComparison.Ordinal));
        }

        Assert.Contains("`SdkKit__ManagedIdentityClientId`: *Client ID*", Boxes(ExportSamples.ManagedIdentity));
        Assert.DoesNotContain(Boxes(ExportSamples.ManagedIdentity), box => box.Contains("SdkKit__ClientId", StringComparison.Ordinal));
        Assert.Contains("Expires: *Custom*, in 180 days", Boxes(ExportSamples.Secret));
        var subject = ((DesiredCredential.Federated)ExportSamples.Federated.Credential).Subjects[0];
        Assert.Contains($"Value of the subject identifier: `{subject.Subject}`", Boxes(ExportSamples.Federated));
        Assert.Contains($"Name: `{subject.Name}`", Boxes(ExportSamples.Federated));
    }

    [Fact]
    public void Checklist_OtherCloud_LinksIntoItsPortal() =>
        Assert.Contains("https://portal.azure.us/#", PortalExport.Write(ExportSamples.Secret with { Cloud = "AzureUSGovernment" }).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a", "`` `a ``")]
    [InlineData("plain | *text*", "`plain | *text*`")]
    public void Code_AnyText_IsShownAsItIs(string text, string shown) => Assert.Equal(shown, MarkdownText.Code(text));

    /// <summary>Somebody does what the boxes say, box by box; the proof that the last box names agrees.</summary>
    [Fact]
    public async Task Checklist_DoneByHand_LeavesPlanNothingOfIt()
    {
        using var run = new ExportRun(fixture.Emulator);
        run.AskForEverything();
        var rig = run.Rig;
        rig.Desired = rig.Desired with { Registration = rig.Desired.Registration with { AppRoles = [.. rig.Desired.Registration.AppRoles.Select(role => role with { Description = $"What {role.Value} lets" })] } };
        var boxes = Boxes(rig.Desired);
        string After(string label) => boxes.Single(box => box.StartsWith(label, StringComparison.Ordinal))[label.Length..].Trim('`');

        using var graph = await rig.AdministratorAsync("https://graph.microsoft.com/.default", Cancellation);
        using var manager = await rig.AdministratorAsync("https://management.azure.com/.default", Cancellation);
        var hand = new PortalHand(graph, manager);
        var clientId = await hand.RegisterAsync(After("Name: "), [.. boxes.Where(box => box.Contains("` of Microsoft Graph", StringComparison.Ordinal)).Select(box => box.Split('`')[1])], Cancellation);
        foreach (var parts in boxes.Where(box => box.Contains("/users)", StringComparison.Ordinal)).Select(box => box.Split('`')))
            await hand.AssignAsync(parts[1], parts[3], parts.Length > 5 ? parts[5] : null, Cancellation);
        await hand.OwnAsync(After("Owner: ").Split('`')[0], Cancellation);
        await hand.ExposeAsync(
            [.. boxes.Where(box => box.StartsWith("Application ID URI: ", StringComparison.Ordinal)).Select(box => box.Split('`')[1].Replace("{clientId}", clientId.ToString(), StringComparison.Ordinal))],
            [.. boxes.Where(box => box.StartsWith("App role: ", StringComparison.Ordinal)).Select(box => box.Split('`')).Select(parts => new[] { parts[1], parts[3], parts[5], parts[6] })],
            Cancellation);
        var plan = await rig.Session(adopt: clientId).PlanAsync(Cancellation);

        Assert.Empty(plan.Pending(ChangeTarget.RoleAssignment));
        Assert.Empty(plan.Pending(ChangeTarget.AppRoleAssignment));
        Assert.Empty(plan.Pending(ChangeTarget.ServicePrincipal));
        Assert.Empty(plan.Pending(ChangeTarget.Owner));
        Assert.Empty(plan.Pending(ChangeTarget.IdentifierUri));
        Assert.Empty(plan.Pending(ChangeTarget.ExposedRole));
    }

    private static List<string> Boxes(DesiredState desired) =>
        [.. PortalExport.Write(desired).Text.Split('\n').Where(line => line.StartsWith("- [ ] ", StringComparison.Ordinal)).Select(line => line["- [ ] ".Length..])];
}
