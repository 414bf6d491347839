using Microsoft.Extensions.DependencyInjection;
using SdkKit.Emulator.ApplicationInsights;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.CustomMetrics;
using SdkKit.Emulator.Entra;
using SdkKit.Emulator.Entra.Assertions;
using SdkKit.Emulator.Entra.ClientAuthentication;
using SdkKit.Emulator.Faults;
using SdkKit.Emulator.FederatedIssuers;
using SdkKit.Emulator.Graph;
using SdkKit.Emulator.Graph.Applications;
using SdkKit.Emulator.Graph.AppRoles;
using SdkKit.Emulator.Graph.DirectoryObjects;
using SdkKit.Emulator.Graph.FederatedCredentials;
using SdkKit.Emulator.Graph.Owners;
using SdkKit.Emulator.Graph.ServicePrincipals;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.KeyVault;
using SdkKit.Emulator.LogAnalytics;
using SdkKit.Emulator.ManagedIdentities;
using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.ResourceManager;
using SdkKit.Emulator.ResourceManager.Deployments;
using SdkKit.Emulator.ResourceManager.Elevation;
using SdkKit.Emulator.ResourceManager.Identities;
using SdkKit.Emulator.ResourceManager.Operations;
using SdkKit.Emulator.ResourceManager.Permissions;
using SdkKit.Emulator.ResourceManager.Resources;
using SdkKit.Emulator.ResourceManager.RoleAssignments;
using SdkKit.Emulator.ResourceManager.RoleDefinitions;
using SdkKit.Emulator.ResourceManager.Subscriptions;
using SdkKit.Emulator.Throttling;
using SdkKit.Emulator.Tokens;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.Hosting;

internal static class EmulatorServices
{
    public static void Add(IServiceCollection services, AzureEmulatorOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Clock);
        services.AddSingleton(new HostPolicy(options.AllowHosts));
        services.AddSingleton<ConnectMiddleware>().AddSingleton<HostGate>().AddSingleton<TranscriptRecorder>().AddSingleton<ServiceErrors>().AddSingleton<InnerRequests>();
        services.AddSingleton(new FaultInjector(options.Faults)).AddSingleton<Replication>().AddSingleton<FaultMiddleware>();
        services.AddSingleton<CallerBuckets>().AddSingleton<ThrottlingMiddleware>();
        services.AddSingleton(static _ => SigningKey.Current).AddSingleton<TokenIssuer>().AddSingleton<TokenValidator>().AddSingleton<Authenticator>();
        services.AddSingleton<TenantResolver>().AddSingleton<ResourceResolver>().AddSingleton<TokenEndpoint>();
        services.AddSingleton<IClientAuthentication, ClientAssertionAuthentication>().AddSingleton<IClientAuthentication, ClientSecretAuthentication>();
        services.AddSingleton(_ => new EmulatedIssuers(options.FederatedIssuers, options.Clock)).AddSingleton<JobTokens>();
        services.AddSingleton<ManagedIdentityEndpoint>();
        services.AddSingleton<CertificateAssertion>().AddSingleton<FederatedAssertion>();
        services.AddSingleton<GraphAccess>().AddSingleton<ApplicationStore>().AddSingleton<FederatedCredentialStore>().AddSingleton<ServicePrincipalStore>().AddSingleton<DeletedItems>();
        services.AddSingleton<OwnerStore>().AddSingleton<AppRoleStore>();
        services.AddSingleton<AccessEvaluator>().AddSingleton<ArmGateway>();
        services.AddSingleton<IArmHandler, SubscriptionHandler>();
        services.AddSingleton<IArmHandler, ProviderHandler>();
        services.AddSingleton<LongRunningOperations>().AddSingleton<IArmHandler, OperationResultHandler>();
        services.AddSingleton<DeploymentHistory>().AddSingleton<IArmHandler, DeploymentHandler>();
        services.AddSingleton<IArmHandler, ResourceGroupHandler>();
        services.AddSingleton<IArmHandler, ElevateAccessHandler>();
        services.AddSingleton<IArmHandler, RoleDefinitionHandler>();
        services.AddSingleton<IArmHandler, RoleAssignmentHandler>();
        services.AddSingleton<IArmHandler, PermissionsHandler>();
        services.AddSingleton<IArmHandler, IdentityHandler>();
        services.AddSingleton<IArmHandler, ResourceHandler>();
        services.AddSingleton<LogsQuery>().AddSingleton<InsightsQuery>().AddSingleton<MetricsIngestion>();
        services.AddSingleton<VaultGateway>().AddSingleton<SecretStore>();
    }
}
