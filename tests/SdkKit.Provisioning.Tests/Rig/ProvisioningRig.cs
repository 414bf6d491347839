using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using SdkKit.Emulator;
using SdkKit.Emulator.State;
using SdkKit.Manifest;

namespace SdkKit.Provisioning.Tests;

/// <summary>One application of its own in the shared emulator, with a store, a journal directory and faults.</summary>
internal sealed class ProvisioningRig : IDisposable, IProgress<StepProgress>
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(50);

    private readonly TemporaryDirectory _directory = new();
    private readonly HttpMessageHandler _handler;

    public ProvisioningRig(AzureEmulator emulator, params ManifestRole[] roles)
    {
        Emulator = emulator;
        _handler = emulator.CreateHandler();
        Faults = new(_handler);
        Application = $"App{Guid.NewGuid():N}"[..12];
        Desired = DesiredState.From([Samples.Manifest(Application, roles.Length > 0 ? roles : [Samples.LogAnalyticsReader, Samples.MetricsPublisher])], EnvironmentOf(emulator));
    }

    public AzureEmulator Emulator { get; }

    public FaultHandler Faults { get; private set; }

    public string Application { get; }

    public DesiredState Desired { get; set; }

    public List<StepProgress> Progress { get; } = [];

    public string EnvFile => _directory.At("dev.env");

    public string StateDirectory => _directory.At("state");

    public IEnumerable<string> Journals => Directory.Exists(StateDirectory) ? Directory.EnumerateFiles(StateDirectory, "*.json") : [];

    public EmulatedApplication? Registered => Emulator.State.Applications.SingleOrDefault(application => application.UniqueName == Desired.UniqueName);

    public EmulatedServicePrincipal? Principal => Emulator.State.ServicePrincipals.SingleOrDefault(principal => principal.AppId == Registered?.AppId);

    public IEnumerable<EmulatedRoleAssignment> Assignments => Emulator.State.RoleAssignments.Where(assignment => assignment.PrincipalId == Principal?.Id);

    public string? Stored(string name) => File.Exists(EnvFile)
        ? File.ReadLines(EnvFile).Select(line => line.Split('=', 2)).Where(parts => parts[0] == name).Select(parts => parts[1]).SingleOrDefault()
        : null;

    public ProvisioningSession Session(ICredentialStore? store = null, string? clientId = null, string? clientSecret = null, Guid? adopt = null)
    {
        var administrator = Emulator.Seed.Administrator;
        var options = new ClientSecretCredentialOptions { Transport = new HttpClientTransport(Transports.ClientOver(Faults)), Retry = { MaxDelay = LongestPause } };
        return new(
            Desired,
            new()
            {
                Credential = new ClientSecretCredential(Emulator.Seed.TenantId, clientId ?? administrator.ClientId, clientSecret ?? administrator.ClientSecret, options),
                Transport = Faults,
                Progress = this,
                Adopt = adopt,
                StateDirectory = StateDirectory,
                ReplicationWindow = TimeSpan.FromSeconds(10),
                LongestPause = LongestPause,
            },
            store ?? CredentialStores.For(Desired.Store));
    }

    /// <summary>A new process after the old one was killed: no faults, no open connections.</summary>
    public void Restart() => Faults = new(_handler);

    /// <summary>Puts an assignment of the same role in place of the one that SdkKit made.</summary>
    public async Task RenameAssignmentAsync(DesiredRole role, Guid name, CancellationToken cancellationToken)
    {
        using var http = await AdministratorAsync("https://management.azure.com//.default", cancellationToken);
        var old = Assignments.Single(assignment => role.Scope.Id.Equals(assignment.Scope, StringComparison.OrdinalIgnoreCase) && assignment.RoleId == role.RoleDefinitionId.ToString());
        (await http.DeleteAsync($"https://management.azure.com{old.Id}?api-version=2022-04-01", cancellationToken)).EnsureSuccessStatusCode();
        var body = new { properties = new { roleDefinitionId = $"/providers/Microsoft.Authorization/roleDefinitions/{old.RoleId}", principalId = old.PrincipalId, principalType = "ServicePrincipal" } };
        var address = $"https://management.azure.com{role.Scope.Id}/providers/Microsoft.Authorization/roleAssignments/{name}?api-version=2022-04-01";
        (await http.PutAsJsonAsync(address, body, cancellationToken)).EnsureSuccessStatusCode();
    }

    /// <summary>Registers an application as somebody would by hand, and answers its client id.</summary>
    public async Task<Guid> RegisterAsync(object application, CancellationToken cancellationToken)
    {
        using var http = await AdministratorAsync("https://graph.microsoft.com/.default", cancellationToken);
        var answer = await http.PostAsJsonAsync("https://graph.microsoft.com/v1.0/applications", application, cancellationToken);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("appId").GetGuid();
    }

    /// <summary>Adds an object that belongs to the registered application, for example to <c>owners/$ref</c>.</summary>
    public async Task AddAsync(string collection, object item, CancellationToken cancellationToken)
    {
        using var http = await AdministratorAsync("https://graph.microsoft.com/.default", cancellationToken);
        (await http.PostAsJsonAsync($"https://graph.microsoft.com/v1.0/applications/{Registered!.Id}/{collection}", item, cancellationToken)).EnsureSuccessStatusCode();
    }

    /// <summary>Adds a password that SdkKit knows nothing of, and answers its key id.</summary>
    public async Task<Guid> AddPasswordAsync(string displayName, CancellationToken cancellationToken)
    {
        using var http = await AdministratorAsync("https://graph.microsoft.com/.default", cancellationToken);
        var answer = await http.PostAsJsonAsync($"https://graph.microsoft.com/v1.0/applications/{Registered!.Id}/addPassword", new { passwordCredential = new { displayName } }, cancellationToken);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("keyId").GetGuid();
    }

    private async Task<HttpClient> AdministratorAsync(string scope, CancellationToken cancellationToken)
    {
        var administrator = Emulator.Seed.Administrator;
        var options = new ClientSecretCredentialOptions { Transport = new HttpClientTransport(new HttpClient(_handler, disposeHandler: false)) };
        var credential = new ClientSecretCredential(Emulator.Seed.TenantId, administrator.ClientId, administrator.ClientSecret, options);
        var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);
        return new(_handler, disposeHandler: false) { DefaultRequestHeaders = { Authorization = new("Bearer", token.Token) } };
    }

    public void Report(StepProgress value) => Progress.Add(value);

    public void Dispose()
    {
        _handler.Dispose();
        _directory.Dispose();
    }

    private ProvisioningEnvironment EnvironmentOf(AzureEmulator emulator)
    {
        var file = _directory.Write("sdkkit.dev.json", $$"""
            {
              "tenant": "{{emulator.Seed.TenantId}}",
              "values": { "workspace": "{{emulator.Seed.Workspace.ResourceId}}", "resource": "{{emulator.Seed.Resource}}", "region": "{{emulator.Seed.Region}}" },
              "store": { "kind": "env-file", "path": "dev.env" }
            }
            """);
        return ProvisioningEnvironment.Load(new() { Name = "dev", Path = file, BaseFile = null });
    }
}
