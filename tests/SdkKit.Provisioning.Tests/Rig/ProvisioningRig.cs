using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using SdkKit.Catalog;
using SdkKit.Emulator;
using SdkKit.Emulator.State;
using SdkKit.Manifest;

namespace SdkKit.Provisioning.Tests;

/// <summary>One application of its own in the shared emulator, with a store, a journal directory and faults.</summary>
internal sealed class ProvisioningRig : IDisposable, IProgress<StepProgress>
{
    private readonly TemporaryDirectory _directory = new();
    private readonly HttpMessageHandler _handler;
    private Action<AuditEntry>? _audit;

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

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMilliseconds(50);

    public TimeProvider AnswerClock { get; init; } = TimeProvider.System;

    public TimeSpan ReplicationWindow { get; init; } = TimeSpan.FromSeconds(10);

    public string CertificateFile => _directory.At("dev.pem");

    /// <summary>Ids of the certificates on the registered application.</summary>
    public IEnumerable<string> Keys => Registered!.KeyCredentials.Select(key => key.KeyId);

    public IEnumerable<string> Thumbprints => Registered!.KeyCredentials.Select(key => key.Thumbprint);

    /// <summary>A file with a federated token, as hosts project one.</summary>
    public string? TokenFile { get; set; }

    public string EnvFile => _directory.At("dev.env");

    public string StateDirectory => _directory.At("state");

    public IEnumerable<string> Journals => Directory.Exists(StateDirectory) ? Directory.EnumerateFiles(StateDirectory, "*.json") : [];

    public EmulatedApplication? Registered => Emulator.State.Applications.SingleOrDefault(application => application.UniqueName == Desired.UniqueName);

    public EmulatedServicePrincipal? Principal => Emulator.State.ServicePrincipals.SingleOrDefault(principal => principal.AppId == Registered?.AppId);

    public IEnumerable<EmulatedRoleAssignment> Assignments => Emulator.State.RoleAssignments.Where(assignment => assignment.PrincipalId == Principal?.Id);

    public string? Stored(string name) => File.Exists(EnvFile)
        ? File.ReadLines(EnvFile).Select(line => line.Split('=', 2)).Where(parts => parts[0] == name).Select(parts => parts[1]).SingleOrDefault()
        : null;

    public ProvisioningSession Session(ICredentialStore? store = null, string? clientId = null, string? clientSecret = null, Guid? adopt = null, FaultHandler? through = null, string? stateDirectory = null)
    {
        var options = Options(clientId, clientSecret, through) with { Adopt = adopt, StateDirectory = stateDirectory ?? StateDirectory };
        return new(Desired, options, store ?? CredentialStores.For(Desired, options));
    }

    public ProvisioningOptions Options(string? clientId = null, string? clientSecret = null, HttpMessageHandler? through = null)
    {
        through ??= Faults;
        var administrator = Emulator.Seed.Administrator;
        var options = new ClientSecretCredentialOptions { Transport = new HttpClientTransport(Transports.ClientOver(through, clock: AnswerClock)), Retry = { MaxDelay = LongestPause } };
        return new()
        {
            Credential = new ClientSecretCredential(Emulator.Seed.TenantId, clientId ?? administrator.ClientId, clientSecret ?? administrator.ClientSecret, options),
            Transport = through,
            Progress = this,
            Audit = _audit,
            FederatedTokenFile = TokenFile,
            StateDirectory = StateDirectory,
            Time = Time,
            AnswerClock = AnswerClock,
            ReplicationWindow = ReplicationWindow,
            LongestPause = LongestPause,
        };
    }

    /// <summary>Asks for a token as the application, with the secret that is stored; answers the status and what Entra ID says.</summary>
    public Task<string> SignInAsync(CancellationToken cancellationToken) => SignInAsync(Stored("SdkKit__ClientSecret")!, cancellationToken);

    public Task<string> SignInAsync(string secret, CancellationToken cancellationToken) => SignInAsync(secret, Stored("SdkKit__ClientId")!, cancellationToken);

    public Task<string> SignInAsync(string secret, string clientId, CancellationToken cancellationToken) => TokenAsync(new() { ["client_secret"] = secret, ["client_id"] = clientId }, cancellationToken);

    /// <summary>Asks for a token as the application with the token of another issuer, or with what a certificate has signed.</summary>
    public Task<string> SignInAsAsync(string assertion, CancellationToken cancellationToken) => TokenAsync(
        new() { ["client_id"] = Stored("SdkKit__ClientId")!, ["client_assertion"] = assertion, ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" }, cancellationToken);

    private async Task<string> TokenAsync(Dictionary<string, string> proof, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(_handler, disposeHandler: false);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(proof)
        {
            ["grant_type"] = "client_credentials",
            ["scope"] = "https://management.azure.com//.default",
        });
        using var answer = await http.PostAsync(new Uri($"https://login.microsoftonline.com/{Emulator.Seed.TenantId}/oauth2/v2.0/token"), form, cancellationToken);
        return answer.IsSuccessStatusCode ? "OK" : await answer.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>The same application, provisioned by somebody else: other connections, another journal, and another store where one is named.</summary>
    public ProvisioningSession OtherSession(bool sameJournal, string? envFile = null) => Session(
        new EnvFileStore(envFile ?? EnvFile), through: new(_handler), stateDirectory: sameJournal ? null : StateDirectory + "2");

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

    /// <summary>Alters the registered application, or an object that belongs to it, as somebody would by hand.</summary>
    public async Task PatchAsync(string part, object change, CancellationToken cancellationToken)
    {
        using var http = await AdministratorAsync("https://graph.microsoft.com/.default", cancellationToken);
        (await http.PatchAsJsonAsync($"https://graph.microsoft.com/v1.0/applications/{Registered!.Id}{(part.Length > 0 ? "/" : "")}{part}", change, cancellationToken)).EnsureSuccessStatusCode();
    }

    /// <summary>A list that the registered application has, as Graph answers it.</summary>
    public async Task<JsonArray> ReadAsync(string property, CancellationToken cancellationToken)
    {
        using var http = await AdministratorAsync("https://graph.microsoft.com/.default", cancellationToken);
        return (await http.GetFromJsonAsync<JsonObject>($"https://graph.microsoft.com/v1.0/applications/{Registered!.Id}?$select={property}", cancellationToken))![property]!.AsArray();
    }

    /// <summary>Adds a certificate that SdkKit knows nothing of.</summary>
    public Task AddKeyAsync(X509Certificate2 certificate, CancellationToken cancellationToken) => PatchAsync(
        "",
        new
        {
            keyCredentials = Registered!.KeyCredentials.Select(key => (object)new { keyId = key.KeyId })
                .Append(new { key = Convert.ToBase64String(certificate.RawData), type = "AsymmetricX509Cert", usage = "Verify" }),
        },
        cancellationToken);

    public string At(string name) => _directory.At(name);

    /// <summary>Writes a file that goes with the rig, and answers its path.</summary>
    public string Write(string name, string text) => _directory.Write(name, text);

    /// <summary>Adds a password that SdkKit knows nothing of, and answers its key id.</summary>
    public async Task<Guid> AddPasswordAsync(string displayName, CancellationToken cancellationToken)
    {
        using var http = await AdministratorAsync("https://graph.microsoft.com/.default", cancellationToken);
        var answer = await http.PostAsJsonAsync($"https://graph.microsoft.com/v1.0/applications/{Registered!.Id}/addPassword", new { passwordCredential = new { displayName } }, cancellationToken);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("keyId").GetGuid();
    }

    /// <summary>A client that is signed in as the seeded administrator.</summary>
    public async Task<HttpClient> AdministratorAsync(string scope, CancellationToken cancellationToken)
    {
        var administrator = Emulator.Seed.Administrator;
        var options = new ClientSecretCredentialOptions { Transport = new HttpClientTransport(new HttpClient(_handler, disposeHandler: false)) };
        var credential = new ClientSecretCredential(Emulator.Seed.TenantId, administrator.ClientId, administrator.ClientSecret, options);
        var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);
        return new(_handler, disposeHandler: false) { DefaultRequestHeaders = { Authorization = new("Bearer", token.Token) } };
    }

    /// <summary>Gives the administrator a role, and answers the assignment's resource id.</summary>
    public async Task<string> GrantAsync(string role, string scope, CancellationToken cancellationToken)
    {
        using var http = await AdministratorAsync("https://management.azure.com//.default", cancellationToken);
        Assert.True(RoleCatalog.TryFind(role, out var definition));
        var administrator = Emulator.State.ServicePrincipals.Single(principal => principal.AppId == Emulator.Seed.Administrator.ClientId);
        var body = new { properties = new { roleDefinitionId = $"/providers/Microsoft.Authorization/roleDefinitions/{definition.Id}", principalId = administrator.Id, principalType = "ServicePrincipal" } };
        var id = $"{scope}/providers/Microsoft.Authorization/roleAssignments/{Guid.NewGuid()}";
        (await http.PutAsJsonAsync($"https://management.azure.com{id}?api-version=2022-04-01", body, cancellationToken)).EnsureSuccessStatusCode();
        return id;
    }

    public async Task RevokeAsync(string assignment, CancellationToken cancellationToken)
    {
        using var http = await AdministratorAsync("https://management.azure.com//.default", cancellationToken);
        (await http.DeleteAsync($"https://management.azure.com{assignment}?api-version=2022-04-01", cancellationToken)).EnsureSuccessStatusCode();
    }

    /// <summary>Everything that sessions change from now on.</summary>
    public IReadOnlyList<AuditEntry> Audit()
    {
        var entries = new List<AuditEntry>();
        _audit = entries.Add;
        return entries;
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
