using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SdkKit.Credentials;

namespace SdkKit.Registration;

/// <summary>Whose token a client sends: its own credential's before the program's.</summary>
internal static class ClientCredentials
{
    public static TokenCredential Of(IServiceProvider provider, AzureClientOptions options, string clientName, string? key) =>
        options.Credential
        ?? (key is null ? null : provider.GetKeyedService<TokenCredential>(key))
        ?? FromConfiguration(provider, options, clientName)
        ?? provider.GetRequiredService<TokenCredential>();

    public static SdkKitCredential OfProgram(IServiceProvider provider) =>
        new(CredentialSettings.From(provider.GetService<IConfiguration>()), provider.GetService<ISharedTokenCache>());

    /// <summary>Null unless the client's section, or the code, names another identity, tenant or cloud than the program's.</summary>
    private static SdkKitCredential? FromConfiguration(IServiceProvider provider, AzureClientOptions options, string clientName)
    {
        var configuration = provider.GetService<IConfiguration>();
        // A credential that the program brought itself knows by itself where it signs in.
        var isOwn = CredentialSettings.AreOwn(configuration, clientName)
            || (!CredentialSettings.IsProgramsCloud(configuration, options.Cloud) && provider.GetRequiredService<TokenCredential>() is SdkKitCredential);
        return isOwn
            ? new SdkKitCredential(CredentialSettings.From(configuration, clientName, options.Cloud), provider.GetService<ISharedTokenCache>())
            : null;
    }
}
