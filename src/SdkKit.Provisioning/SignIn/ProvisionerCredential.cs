using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace SdkKit.Provisioning;

/// <summary>Signs in whoever provisions.</summary>
public static class ProvisionerCredential
{
    /// <summary>Variables that the emulator sets for its administrator; they are not the <c>AZURE_*</c> ones, so a program never takes them for its own.</summary>
    private const string EmulatorPrefix = "SDKKIT_EMULATOR_";

    /// <summary>
    /// The emulator's administrator when its variables are set, else the chain of Azure.Identity: environment, workload identity, managed
    /// identity, Visual Studio, Azure CLI, Azure PowerShell, Azure Developer CLI.
    /// </summary>
    /// <param name="environment">Names tenant and cloud.</param>
    /// <param name="transport">Carries the token requests; not disposed. <see langword="null"/> means the platform's own.</param>
    /// <exception cref="ProvisioningException">The cloud is not known.</exception>
    public static TokenCredential Create(ProvisioningEnvironment environment, HttpMessageHandler? transport = null) =>
        Create(environment.Cloud, environment.TenantId, transport);

    /// <summary>As the other, for what an environment has been read into.</summary>
    /// <exception cref="ProvisioningException">The cloud is not known.</exception>
    public static TokenCredential Create(DesiredState desired, HttpMessageHandler? transport = null) => Create(desired.Cloud, desired.TenantId, transport);

    internal static TokenCredential Create(string cloudName, Guid? tenantId, HttpMessageHandler? transport = null)
    {
        var cloud = CloudAddresses.Of(cloudName);
        var tenant = tenantId?.ToString();
        if (Variable("CLIENT_ID") is { } clientId && Variable("CLIENT_SECRET") is { } secret && (Variable("TENANT_ID") ?? tenant) is { } signInTenant)
            return new ClientSecretCredential(signInTenant, clientId, secret, With(new ClientSecretCredentialOptions(), cloud, transport));

        var options = With(new DefaultAzureCredentialOptions(), cloud, transport);
        if (tenant is not null)
            options.TenantId = tenant;
        return new DefaultAzureCredential(options);
    }

    internal static T With<T>(T options, CloudAddresses cloud, HttpMessageHandler? transport)
        where T : TokenCredentialOptions
    {
        options.AuthorityHost = new Uri(cloud.Authority);
        options.Transport = new HttpClientTransport(Transports.ClientOver(transport));
        return options;
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(EmulatorPrefix + name) is { Length: > 0 } value ? value : null;
}
