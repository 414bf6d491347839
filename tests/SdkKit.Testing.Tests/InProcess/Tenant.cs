using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using SdkKit.Catalog;
using SdkKit.Emulator;
using SdkKit.Testing.Tests.Clients;
using Directory = SdkKit.Testing.Tests.Clients.Directory;

namespace SdkKit.Testing.Tests.InProcess;

/// <summary>An emulator for the tests of a class, with what its administrator does in them.</summary>
public sealed class Tenant : IAsyncLifetime
{
    public AzureEmulator Emulator { get; private set; } = null!;

    internal HttpMessageHandler Handler { get; private set; } = null!;

    private TokenCredential Administrator => Credential(Emulator.Seed.Administrator.ClientId, Emulator.Seed.Administrator.ClientSecret);

    public async ValueTask InitializeAsync()
    {
        Emulator = await AzureEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        Handler = Emulator.CreateHandler();
    }

    public ValueTask DisposeAsync()
    {
        Handler.Dispose();
        return Emulator.DisposeAsync();
    }

    internal TokenCredential Credential(string clientId, string secret) =>
        new ClientSecretCredential(Emulator.Seed.TenantId, clientId, secret, new ClientSecretCredentialOptions
        {
            Transport = new HttpClientTransport(new HttpClient(Handler, disposeHandler: false)),
            Retry = { MaxRetries = 0 },
        });

    internal AzureClientOptions Options(Action<AzureClientOptions>? configure = null)
    {
        var options = new AzureClientOptions { Transport = Handler, Values = { ["region"] = Emulator.Seed.Region } };
        configure?.Invoke(options);
        return options;
    }

    /// <summary>Makes an application with a secret and a service principal.</summary>
    internal async Task<Identity> CreateIdentityAsync(CancellationToken cancellationToken)
    {
        var directory = Directory.Create(Administrator, Options());
        var application = await directory.CreateApplicationAsync(new NewApplication("in process"), cancellationToken);
        var principal = await directory.CreateServicePrincipalAsync(new NewServicePrincipal(application.AppId), cancellationToken);
        var password = await directory.AddPasswordAsync(application.Id, new NewPassword(), cancellationToken);
        return new Identity(application.AppId, principal.Id, Credential(application.AppId, password.SecretText));
    }

    internal async Task AssignAsync(Identity identity, string role, string scope, CancellationToken cancellationToken)
    {
        Assert.True(RoleCatalog.TryFind(role, out var definition));
        await AssignAsync(identity, Guid.Parse(definition.Id), scope, cancellationToken);
    }

    internal async Task AssignAsync(Identity identity, Guid role, string scope, CancellationToken cancellationToken)
    {
        var roleId = $"/subscriptions/{Emulator.Seed.SubscriptionId}/providers/Microsoft.Authorization/roleDefinitions/{role}";
        await RoleAssignments.Create(Administrator, Options())
            .PutAsync(scope, Guid.NewGuid(), new RoleAssignment(new RoleAssignmentProperties(roleId, identity.PrincipalId)), cancellationToken);
    }

    /// <summary>Puts what no client of these tests puts.</summary>
    internal async Task PutAsync(string address, JsonNode body, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(Handler, disposeHandler: false);
        var token = await Administrator.GetTokenAsync(new TokenRequestContext(["https://management.azure.com//.default"]), cancellationToken);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        using var response = await http.PutAsJsonAsync(address, body, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    internal sealed record Identity(string ClientId, string PrincipalId, TokenCredential Credential);
}
