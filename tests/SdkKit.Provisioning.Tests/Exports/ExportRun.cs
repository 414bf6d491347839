using System.Net.Http.Json;
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

    public DesiredCredential Credential { init => Rig.Desired = Rig.Desired with { Credential = value }; }

    /// <summary>The same roles for an identity that Azure gave, without permissions: nothing grants those but apply and scripts.</summary>
    public static ExportRun OfIdentity(AzureEmulator emulator, bool userAssigned)
    {
        var run = new ExportRun(emulator) { Credential = new DesiredCredential.ManagedIdentity(ExportSamples.Scope(userAssigned ? emulator.Seed.ManagedIdentity : emulator.Seed.Resource)) };
        run.Rig.Desired = run.Rig.Desired with { AppRoles = [] };
        return run;
    }

    /// <summary>Owners, identifier URIs, app roles and a condition as well.</summary>
    public void AskForEverything()
    {
        var shared = Rig.Emulator.State.ServicePrincipals.First(principal => principal.IsManagedIdentity);
        Rig.Desired = Rig.Desired with
        {
            Registration = ExportSamples.Registration with { Owners = [Guid.Parse(shared.Id)] },
            Roles = [.. Rig.Desired.Roles.Select((role, index) => index == 0 ? role with { Condition = ExportSamples.Condition } : role)],
        };
    }

    /// <summary>What the identities hold, under which names.</summary>
    public IReadOnlyList<string> IdentityAssignments() =>
        [.. Rig.Emulator.State.RoleAssignments.Where(assignment => Rig.Desired.Roles.Any(role => role.RoleDefinitionId.ToString() == assignment.RoleId)).Select(assignment => $"{assignment.Id} {assignment.PrincipalId} {assignment.PrincipalType}").Order(StringComparer.Ordinal)];

    /// <summary>As <see cref="ApplyAndDestroyAsync"/>, for an identity, which stays.</summary>
    public async Task<(IReadOnlyList<string> Assignments, IReadOnlyList<string> Settings)> ApplyAndDestroyIdentityAsync(CancellationToken cancellationToken)
    {
        await Rig.Session().ApplyAsync(cancellationToken: cancellationToken);
        var seen = (IdentityAssignments(), Settings());
        await Rig.Session().DestroyAsync(cancellationToken: cancellationToken);
        Assert.NotEqual(seen.Item1, IdentityAssignments());
        return seen;
    }

    /// <summary>Lets apply make everything, keeps how that looks, and removes it for good.</summary>
    public async Task<(string Picture, IReadOnlyList<string> Settings)> ApplyAndDestroyAsync(CancellationToken cancellationToken)
    {
        await Rig.Session().ApplyAsync(cancellationToken: cancellationToken);
        var seen = (await TenantPicture.TakeAsync(Rig, cancellationToken), Settings());
        await Rig.Session().DestroyAsync(new() { Purge = true }, cancellationToken);
        Assert.False(File.Exists(Rig.EnvFile));
        return seen;
    }

    /// <summary>Somebody changes what the first federated credential says.</summary>
    public async Task AlterTrustAsync(CancellationToken cancellationToken)
    {
        using var graph = await Rig.AdministratorAsync("https://graph.microsoft.com/.default", cancellationToken);
        var address = $"https://graph.microsoft.com/v1.0/applications/{Rig.Registered!.Id}/federatedIdentityCredentials/{Rig.Registered.FederatedCredentials[0].Id}";
        (await graph.PatchAsJsonAsync(address, new { subject = "repo:somebody/else:pull_request" }, cancellationToken)).EnsureSuccessStatusCode();
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

    /// <summary>How many objects of each kind there are.</summary>
    public (int Applications, int Principals, int Assignments) Objects() => (Rig.Emulator.State.Applications.Count, Rig.Emulator.State.ServicePrincipals.Count, Rig.Emulator.State.RoleAssignments.Count);

    /// <summary>Once for each emulator: az remembers it.</summary>
    public async Task SignInAsync()
    {
        if (!Directory.EnumerateFiles(Rig.Emulator.ChildEnvironment["AZURE_CONFIG_DIR"], "service_principal_entries*").Any())
            (await ShellAsync("az login --service-principal -u \"$SDKKIT_EMULATOR_CLIENT_ID\" -p \"$SDKKIT_EMULATOR_CLIENT_SECRET\" -t \"$SDKKIT_EMULATOR_TENANT_ID\" -o none")).Exits(0);
    }

    public Task<ProcessResult> RunScriptAsync() => ShellAsync(AzCliExport.Write(Rig.Desired).Text);

    /// <summary>Runs a script beside the emulator.</summary>
    public Task<ProcessResult> ShellAsync(string script)
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
