using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.ResourceManager;
using Microsoft.Graph;

namespace SdkKit.Emulator.Tests;

/// <summary>The Azure SDKs as they are, pointed at an emulator by nothing but their HTTP transport.</summary>
internal static class SdkClients
{
    public static ClientSecretCredential Credential(this AzureEmulator emulator, string? clientId = null, string? secret = null, string? tenant = null) =>
        new(
            tenant ?? emulator.Seed.TenantId,
            clientId ?? emulator.Seed.Administrator.ClientId,
            secret ?? emulator.Seed.Administrator.ClientSecret,
            new ClientSecretCredentialOptions { Transport = Transport(emulator), Retry = { MaxRetries = 0 } });

    public static GraphServiceClient Graph(this AzureEmulator emulator, ClientSecretCredential? credential = null) =>
        new(new HttpClient(emulator.CreateHandler()), credential ?? emulator.Credential());

    public static ArmClient Arm(this AzureEmulator emulator, ClientSecretCredential? credential = null)
    {
        var options = new ArmClientOptions { Transport = Transport(emulator), Retry = { MaxRetries = 0 } };

        // Without a version the client reads the provider's registration, which takes a role at the subscription.
        options.SetApiVersion("Microsoft.OperationalInsights/workspaces", "2022-10-01");
        return new ArmClient(credential ?? emulator.Credential(), emulator.Seed.SubscriptionId, options);
    }

    public static HttpClient Http(this AzureEmulator emulator) => new(emulator.CreateHandler());

    private static HttpClientTransport Transport(AzureEmulator emulator) => new(new HttpClient(emulator.CreateHandler()));
}
