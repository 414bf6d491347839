using System.Management.Automation.Language;
using System.Text;

namespace SdkKit.Provisioning.Tests.Exports.PowerShell;

/// <summary>The script, run by PowerShell's own engine.</summary>
public sealed class PowerShellExportTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Script_RunTwice_EndsWhereApplyEndsAndChangesNothingMore()
    {
        using var run = new ExportRun(fixture.Emulator);
        run.AskForEverything();
        var applied = await run.ApplyAndDestroyAsync(Cancellation);

        var printed = await RunAsync(run);

        Assert.Equal(applied.Picture, await TenantPicture.TakeAsync(run.Rig, Cancellation));
        Assert.Equal(applied.Settings, run.Settings());
        Assert.Equal("OK", await run.Rig.SignInAsync(Cancellation));
        Assert.False((await run.Rig.Session().PlanAsync(Cancellation)).HasChanges);
        Assert.DoesNotContain(run.Rig.Stored("SdkKit__ClientSecret")!, string.Concat(printed), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(run.Rig.EnvFile));

        var writes = run.Writes();
        var again = await RunAsync(run);
        Assert.All(again, line => Assert.StartsWith("kept ", line, StringComparison.Ordinal));
        Assert.Equal(writes, run.Writes());
    }

    [Fact]
    public async Task Script_FederatedCredentials_EndWhereApplyEndsAndAreMadeOnce()
    {
        using var run = new ExportRun(fixture.Emulator) { Credential = ExportSamples.Federated.Credential };
        var applied = await run.ApplyAndDestroyAsync(Cancellation);

        await RunAsync(run);
        Assert.Equal(applied.Picture, await TenantPicture.TakeAsync(run.Rig, Cancellation));
        Assert.Equal(applied.Settings, run.Settings());
        Assert.False((await run.Rig.Session().PlanAsync(Cancellation)).HasChanges);

        var writes = run.Writes();
        await RunAsync(run);
        Assert.Equal(writes, run.Writes());
        await run.AlterTrustAsync(Cancellation);
        await RunAsync(run);
        Assert.Equal(applied.Picture, await TenantPicture.TakeAsync(run.Rig, Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Script_ManagedIdentity_EndsWhereApplyEnds(bool userAssigned)
    {
        using var run = ExportRun.OfIdentity(fixture.Emulator, userAssigned);
        var applied = await run.ApplyAndDestroyIdentityAsync(Cancellation);

        await RunAsync(run);
        Assert.Equal(applied.Assignments, run.IdentityAssignments());
        Assert.Equal(applied.Settings, run.Settings());
        Assert.False((await run.Rig.Session().PlanAsync(Cancellation)).HasChanges);

        var writes = run.Writes();
        await RunAsync(run);
        Assert.Equal(writes, run.Writes());
        await run.Rig.Session().DestroyAsync(cancellationToken: Cancellation);
    }

    [Fact]
    public async Task Script_Certificate_EndsWhereApplyEndsAndIsMadeOnce()
    {
        using var run = new ExportRun(fixture.Emulator) { Credential = new DesiredCredential.Certificate(TimeSpan.FromDays(30)) };
        var applied = await run.ApplyAndDestroyAsync(Cancellation);
        File.Delete(run.Rig.CertificateFile);

        await RunAsync(run);
        Assert.Equal(applied.Picture, await TenantPicture.TakeAsync(run.Rig, Cancellation));
        Assert.Equal(applied.Settings, run.Settings());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(run.Rig.CertificateFile));
        Assert.False((await run.Rig.Session().PlanAsync(Cancellation)).HasChanges);
        await run.Rig.Session().ApplyAsync(cancellationToken: Cancellation);

        var writes = run.Writes();
        await RunAsync(run);
        Assert.Equal(writes, run.Writes());
    }

    [Fact]
    public async Task Script_NameThatSomebodyElseRegisteredFirst_IsNotTaken()
    {
        using var run = new ExportRun(fixture.Emulator);
        var theirs = await run.Rig.RegisterAsync(new { displayName = "theirs", uniqueName = run.Rig.Desired.UniqueName }, Cancellation);
        var writes = run.Writes();

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(run));

        Assert.Contains($"SDKKIT_ADOPT={theirs}", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(writes, run.Writes());
    }

    [Fact]
    public void Script_EveryKindAndHostileNames_ParsesAndReadsThemAsText()
    {
        const string Hostile = "it's ‘$(throw)’ `\" ${x} \\";
        foreach (var desired in (DesiredState[])[ExportSamples.Secret with { DisplayName = Hostile, UniqueName = Hostile }, ExportSamples.Secret with { Credential = new DesiredCredential.Certificate(TimeSpan.FromHours(1)) }, ExportSamples.Everything, ExportSamples.ManagedIdentity])
        {
            var script = PowerShellExport.Write(desired).Text;
            var tree = Parser.ParseInput(script, out _, out var errors);
            Assert.Empty(errors);
            var texts = tree.FindAll(node => node is StringConstantExpressionAst, searchNestedScriptBlocks: true).Cast<StringConstantExpressionAst>().Select(text => text.Value);
            Assert.Contains(desired.Credential is DesiredCredential.ManagedIdentity ? "AzureCloud" : desired.DisplayName, texts);
        }
    }

    private static async Task<IReadOnlyList<string>> RunAsync(ExportRun run)
    {
        using var graph = await run.Rig.AdministratorAsync("https://graph.microsoft.com/.default", Cancellation);
        using var manager = await run.Rig.AdministratorAsync("https://management.azure.com/.default", Cancellation);
        var host = new ScriptHost(Send, run.Rig.Emulator.Seed.TenantId);
        return await Task.Factory.StartNew(() => host.Run(PowerShellExport.Write(run.Rig.Desired).Text, run.Rig.EnvFile), Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        (int Status, string Content) Send(HttpMethod method, string address, string? body)
        {
            using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
            using var answer = (new Uri(address).Host == "graph.microsoft.com" ? graph : manager).SendAsync(request, Cancellation).GetAwaiter().GetResult();
            return ((int)answer.StatusCode, answer.Content.ReadAsStringAsync(Cancellation).GetAwaiter().GetResult());
        }
    }
}
