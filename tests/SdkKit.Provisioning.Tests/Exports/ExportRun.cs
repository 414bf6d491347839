using SdkKit.Emulator;

namespace SdkKit.Provisioning.Tests.Exports;

/// <summary>One application with all that exports can carry, and the means to run an export of it against the emulator.</summary>
internal sealed class ExportRun : IDisposable
{
    private static readonly string[] Permissions = ["Group.Read.All", "User.Read.All"];

    private readonly TemporaryFolder _folder = new();

    public ExportRun(AzureEmulator emulator)
    {
        Rig = new ProvisioningRig(emulator);
        Rig.Desired = Rig.Desired with { AppRoles = [.. Permissions.Select(value => new DesiredAppRole { Value = value, Resource = "00000003-0000-0000-c000-000000000000", Clients = ["Client0"] })] };
    }

    public ProvisioningRig Rig { get; }

    /// <summary>Lets apply make everything, keeps how that looks, and removes it for good.</summary>
    public async Task<(string Picture, IReadOnlyList<string> Settings)> ApplyAndDestroyAsync(CancellationToken cancellationToken)
    {
        await Rig.Session().ApplyAsync(cancellationToken: cancellationToken);
        var seen = (await TenantPicture.TakeAsync(Rig, cancellationToken), Settings());
        await Rig.Session().DestroyAsync(new() { Purge = true }, cancellationToken);
        Assert.False(File.Exists(Rig.EnvFile));
        return seen;
    }

    /// <summary>The lines of the store, without what is new each time.</summary>
    public IReadOnlyList<string> Settings() =>
    [
        .. File.ReadLines(Rig.EnvFile)
            .Select(line => line.Split('=', 2))
            .Select(parts => parts[0] is "SdkKit__ClientId" or "SdkKit__ClientSecret" or "SdkKit__CredentialKeyId" ? parts[0] : string.Join('=', parts))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>How many requests changed something so far.</summary>
    public int Writes() => Rig.Emulator.Transcript.Entries.Count(entry => entry.Method is "PUT" or "PATCH" or "DELETE" || (entry.Method == "POST" && !entry.Path.EndsWith("/token", StringComparison.Ordinal)));

    public Task SignInAsync() => ShellAsync("az login --service-principal -u \"$SDKKIT_EMULATOR_CLIENT_ID\" -p \"$SDKKIT_EMULATOR_CLIENT_SECRET\" -t \"$SDKKIT_EMULATOR_TENANT_ID\" -o none");

    public Task<ProcessResult> RunScriptAsync() => ShellAsync(AzCliExport.Write(Rig.Desired).Text);

    private Task<ProcessResult> ShellAsync(string script)
    {
        ExternalTool.Require("az");
        return ToolProcess.RunProgramAsync("sh", [_folder.Write("run.sh", script)], new ProcessOptions
        {
            WorkingDirectory = _folder.Path,
            Variables = new Dictionary<string, string>(Rig.Emulator.ChildEnvironment) { ["SDKKIT_ENV_FILE"] = Rig.EnvFile },
        });
    }

    public void Dispose()
    {
        Rig.Dispose();
        _folder.Dispose();
    }
}
