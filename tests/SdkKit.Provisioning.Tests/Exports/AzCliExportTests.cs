namespace SdkKit.Provisioning.Tests.Exports;

/// <summary>The script, run by the real az.</summary>
[Trait("Tier", "Slow")]
public sealed class AzCliExportTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Script_RunTwice_EndsWhereApplyEndsAndChangesNothingMore()
    {
        using var run = new ExportRun(fixture.Emulator);
        run.AskForEverything();
        var rig = run.Rig;
        var applied = await run.ApplyAndDestroyAsync(Cancellation);
        await run.SignInAsync();

        var first = (await run.RunScriptAsync()).Exits(0);

        Assert.Equal(applied.Picture, await TenantPicture.TakeAsync(rig, Cancellation));
        Assert.Equal(applied.Settings, run.Settings());
        Assert.Equal("OK", await rig.SignInAsync(Cancellation));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(rig.EnvFile));
        Assert.DoesNotContain(rig.Stored("SdkKit__ClientSecret")!, first.Output + first.Error, StringComparison.Ordinal);
        Assert.False((await rig.Session().PlanAsync(Cancellation)).HasChanges);

        var writes = run.Writes();
        (await run.RunScriptAsync()).Exits(0);
        Assert.Equal(writes, run.Writes());
    }

    [Fact]
    public async Task Script_FederatedCredentials_EndWhereApplyEnds()
    {
        using var run = new ExportRun(fixture.Emulator) { Credential = ExportSamples.Federated.Credential };
        run.Rig.Desired = run.Rig.Desired with { AppRoles = [], Roles = [] };
        var applied = await run.ApplyAndDestroyAsync(Cancellation);
        await run.SignInAsync();

        (await run.RunScriptAsync()).Exits(0);
        Assert.Equal(applied.Picture, await TenantPicture.TakeAsync(run.Rig, Cancellation));
        Assert.Equal(applied.Settings, run.Settings());

        await run.AlterTrustAsync(Cancellation);
        (await run.RunScriptAsync()).Exits(0);
        Assert.Equal(applied.Picture, await TenantPicture.TakeAsync(run.Rig, Cancellation));
    }

    [Fact]
    public async Task Script_ManagedIdentity_EndsWhereApplyEnds()
    {
        using var run = ExportRun.OfIdentity(fixture.Emulator, userAssigned: true);
        var applied = await run.ApplyAndDestroyIdentityAsync(Cancellation);
        await run.SignInAsync();

        (await run.RunScriptAsync()).Exits(0);

        Assert.Equal(applied.Assignments, run.IdentityAssignments());
        Assert.Equal(applied.Settings, run.Settings());
        await run.Rig.Session().DestroyAsync(cancellationToken: Cancellation);
    }

    [Fact]
    public async Task Script_Certificate_EndsWhereApplyEndsAndIsMadeOnce()
    {
        using var run = new ExportRun(fixture.Emulator) { Credential = new DesiredCredential.Certificate(TimeSpan.FromDays(30)) };
        run.Rig.Desired = run.Rig.Desired with { AppRoles = [], Roles = [] };
        var applied = await run.ApplyAndDestroyAsync(Cancellation);
        File.Delete(run.Rig.CertificateFile);
        await run.SignInAsync();

        (await run.RunScriptAsync()).Exits(0);
        Assert.Equal(applied.Picture, await TenantPicture.TakeAsync(run.Rig, Cancellation));
        Assert.Equal(applied.Settings, run.Settings());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(run.Rig.CertificateFile));
        Assert.False((await run.Rig.Session().PlanAsync(Cancellation)).HasChanges);
        await run.Rig.Session().ApplyAsync(cancellationToken: Cancellation);

        var writes = run.Writes();
        (await run.RunScriptAsync()).Exits(0);
        Assert.Equal(writes, run.Writes());
    }

    [Fact]
    public async Task Script_NameThatSomebodyElseRegisteredFirst_IsNotTaken()
    {
        using var run = new ExportRun(fixture.Emulator);
        var theirs = await run.Rig.RegisterAsync(new { displayName = "theirs", uniqueName = run.Rig.Desired.UniqueName }, Cancellation);
        await run.SignInAsync();
        var writes = run.Writes();

        var result = (await run.RunScriptAsync()).Exits(1);

        Assert.Contains($"SDKKIT_ADOPT={theirs}", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(writes, run.Writes());
    }

    [Fact]
    public async Task Script_NamesThatAShellWouldRead_IsCleanAndReadsThemAsText()
    {
        ExternalTool.Require("shellcheck");
        using var run = new ExportRun(fixture.Emulator);
        const string Hostile = "it's $(touch owned) `touch owned` \"$HOME\" %41 \\";
        var desired = run.Rig.Desired with { UniqueName = Hostile, DisplayName = Hostile };
        using var folder = new TemporaryFolder();
        string[] scripts = [.. new[] { desired, desired with { Credential = new DesiredCredential.Certificate(TimeSpan.FromHours(1)) }, ExportSamples.Everything, ExportSamples.ManagedIdentity }.Select((state, index) => folder.Write($"{index}.sh", AzCliExport.Write(state).Text))];

        var check = await ToolProcess.RunProgramAsync("shellcheck", scripts, new ProcessOptions());
        var read = await ToolProcess.RunProgramAsync("sh", ["-c", $"printf '%s\n' {ShellText.Quote(Hostile)}"], new ProcessOptions { WorkingDirectory = folder.Path });

        Assert.Equal("", check.Exits(0).Output);
        Assert.Equal(Hostile + "\n", read.Exits(0).Output);
        Assert.False(File.Exists(folder.Combine("owned")));
    }
}
