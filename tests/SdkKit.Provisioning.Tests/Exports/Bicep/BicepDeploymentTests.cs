using System.Text.Json;
using System.Text.RegularExpressions;

namespace SdkKit.Provisioning.Tests.Exports.Bicep;

/// <summary>The template, previewed and deployed by the real bicep and the real az through the emulator's deployments.</summary>
[Trait("Tier", "Slow")]
public sealed partial class BicepDeploymentTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Deploy_ByBicepThenByAz_EndsWhereApplyEndsAndChangesNothingMore()
    {
        using var run = new ExportRun(fixture.Emulator) { Credential = ExportSamples.Federated.Credential };
        run.AskForEverything();
        var applied = await run.ApplyAndDestroyAsync(Cancellation);
        Write(run.Rig.Desired);
        await BicepCompiler.RunAsync(_folder.Path, "build", "main.bicep", "--outfile", "main.json");
        await BicepCompiler.RunAsync(_folder.Path, "build-params", "dev.bicepparam", "--outfile", "dev.json");
        EnableDeployCommands(run.Rig.Emulator.Seed.SubscriptionId);
        await run.SignInAsync();

        var preview = (await BicepCompiler.RunAsync(_folder.Path, run.Rig.Emulator.ChildEnvironment, "what-if", "deploy.bicepparam")).Exits(0).Output;
        Assert.Contains($"\"{run.Rig.Desired.UniqueName}\"", preview, StringComparison.Ordinal);
        Assert.Null(run.Rig.Registered);

        (await BicepCompiler.RunAsync(_folder.Path, run.Rig.Emulator.ChildEnvironment, "deploy", "deploy.bicepparam")).Exits(0);
        Assert.Equal(applied.Picture, await TenantPicture.TakeAsync(run.Rig, Cancellation));

        var objects = run.Objects();
        (await run.ShellAsync($"""
            set -eu
            cd '{_folder.Path}'
            deploy() {"{"}
                az deployment sub "$@" --name again --location westeurope --template-file main.json --parameters @dev.json
            {"}"}
            deploy what-if --no-pretty-print >again.preview.json
            deploy create -o none
            """)).Exits(0);
        using var again = JsonDocument.Parse(await File.ReadAllTextAsync(_folder.Combine("again.preview.json"), Cancellation));
        var changes = again.RootElement.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("changeType").GetString()).ToList();
        Assert.Equal(3 + run.Rig.Desired.Roles.Count + run.Rig.Desired.AppRoles.Count + 2, changes.Count);
        Assert.All(changes, change => Assert.Equal("NoChange", change));
        Assert.Equal(objects, run.Objects());
        Assert.Equal(applied.Picture, await TenantPicture.TakeAsync(run.Rig, Cancellation));
    }

    private void Write(DesiredState desired)
    {
        foreach (var file in BicepExport.Write([desired]))
            _folder.Write(file.Path, file.Text.Replace("br:mcr.microsoft.com/bicep/extensions/microsoftgraph/v1.0:1.0.0", "./graph.tgz", StringComparison.Ordinal));
        GraphExtension.Write(_folder.Combine("graph.tgz"));
    }

    /// <summary>The compiler's own commands for it are an experiment, which wants a flag and the scope in the parameters.</summary>
    private void EnableDeployCommands(string subscription)
    {
        _folder.Write("bicepconfig.json", """{ "experimentalFeaturesEnabled": { "deployCommands": true }, "extensions": { "microsoftGraphV1": "./graph.tgz" } }""");
        _folder.Write("deploy.bicepparam", Using().Replace(File.ReadAllText(_folder.Combine("dev.bicepparam")), $"$0 with {{ mode: 'deployment', scope: '/subscriptions/{subscription}', name: 'first', location: 'westeurope' }}"));
    }

    [GeneratedRegex(@"^using '[^']*'")]
    private static partial Regex Using();
}
