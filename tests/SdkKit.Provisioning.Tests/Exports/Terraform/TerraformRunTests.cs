namespace SdkKit.Provisioning.Tests.Exports.Terraform;

/// <summary>The configuration, validated, planned and applied by the real Terraform.</summary>
[Trait("Tier", "Slow")]
public sealed class TerraformRunTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Configuration_Applied_EndsWhereApplyEndsAndPlansNothingMore()
    {
        using var run = new ExportRun(fixture.Emulator) { Credential = ExportSamples.Federated.Credential };
        run.AskForEverything();
        var applied = await run.ApplyAndDestroyAsync(Cancellation);
        var desired = run.Rig.Desired;
        using var terraform = await TerraformRun.StartAsync(run.Rig.Emulator.ChildEnvironment, TerraformExport.Write([desired], new()));

        (await terraform.CallAsync("validate")).Exits(0);
        var plan = await terraform.PlanAsync("dev.tfvars");
        Assert.All(plan.Where(change => !change.Key.StartsWith("data.", StringComparison.Ordinal)), change => Assert.Equal("create", Assert.Single(change.Value.GetProperty("actions").EnumerateArray()).GetString()));
        Assert.Equal(
            desired.Roles.Select(role => $"{role.Scope} {RoleAssignmentJson.DefinitionId(role)} {role.Condition}").Order(StringComparer.Ordinal),
            plan.Where(change => change.Key.StartsWith("azurerm_role_assignment.", StringComparison.Ordinal)).Select(change => change.Value.GetProperty("after"))
                .Select(after => $"{after.GetProperty("scope")} {after.GetProperty("role_definition_id")} {after.GetProperty("condition")}").Order(StringComparer.Ordinal));

        (await terraform.CallAsync("apply", "-auto-approve", "plan")).Exits(0);
        var application = fixture.Emulator.State.Applications.Single(one => one.DisplayName == desired.DisplayName);
        Assert.All(await terraform.PlanAsync("dev.tfvars"), change => Assert.DoesNotContain("create", change.Value.GetProperty("actions").EnumerateArray().Select(action => action.GetString())));

        // What the configuration says at its top that the provider does not write: the unique name, which is given once.
        var left = await run.Rig.Session(adopt: Guid.Parse(application.AppId)).PlanAsync(Cancellation);
        Assert.Equal([ChangeTarget.Application, ChangeTarget.Store], left.Changes.Where(change => change.Kind != ChangeKind.None).Select(change => change.Target));
        await run.Rig.Session(adopt: Guid.Parse(application.AppId)).ApplyAsync(cancellationToken: Cancellation);
        Assert.Equal(applied.Picture, await TenantPicture.TakeAsync(run.Rig, Cancellation));
    }

    [Fact]
    public async Task Configuration_WhatExists_IsImportedAndNotMadeAgain()
    {
        using var run = new ExportRun(fixture.Emulator) { Credential = ExportSamples.Federated.Credential };
        await run.Rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var existing = await run.Rig.Session().FindExistingAsync(Cancellation);
        using var terraform = await TerraformRun.StartAsync(run.Rig.Emulator.ChildEnvironment, TerraformExport.Write([run.Rig.Desired], new() { Existing = new Dictionary<string, ExistingObjects> { ["dev"] = existing } }));

        var plan = await terraform.PlanAsync("dev.tfvars");

        Assert.All(plan.Where(change => !change.Key.StartsWith("data.", StringComparison.Ordinal)), change => Assert.True(change.Value.TryGetProperty("importing", out _), change.Key));
        Assert.Equal(2 + 2 + run.Rig.Desired.AppRoles.Count + run.Rig.Desired.Roles.Count, plan.Keys.Count(address => !address.StartsWith("data.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Configuration_WithoutTerraform_IsReadByItsLanguagesOwnParser()
    {
        ExternalTool.Require("npm");
        using var folder = new TemporaryFolder();
        foreach (var (shape, index) in TerraformExportTests.Shapes.Select((shape, index) => (shape, index)))
        {
            foreach (var file in TerraformExportTests.Write(shape.Data))
                folder.Write($"{index}/{file.Path}", file.Text);
        }

        folder.Write("package.json", """{ "private": true }""");
        folder.Write("parse.mjs", """
            import { createRequire } from "node:module";
            import { readdirSync, readFileSync } from "node:fs";
            const { parse } = createRequire(import.meta.url)("@cdktf/hcl2json");
            const files = readdirSync(".", { recursive: true }).filter((name) => !name.includes("node_modules") && /\.tf(vars)?$/.test(name));
            for (const name of files) {
              await parse(name, readFileSync(name, "utf8"));
            }
            console.log(files.length);
            """);
        (await ToolProcess.RunProgramAsync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline", "--ignore-scripts", "@cdktf/hcl2json@0.21.0"], new ProcessOptions { WorkingDirectory = folder.Path })).Exits(0);

        var parsed = (await ToolProcess.RunProgramAsync("node", ["parse.mjs"], new ProcessOptions { WorkingDirectory = folder.Path })).Exits(0);
        Assert.True(int.Parse(parsed.Output, System.Globalization.CultureInfo.InvariantCulture) > 20, parsed.Output);
    }
}
