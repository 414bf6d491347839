namespace SdkKit.Provisioning;

internal static class CredentialStores
{
    public static ICredentialStore For(DesiredState desired, ProvisioningOptions options) => desired.Store switch
    {
        StoreTarget.UserSecrets secrets => new UserSecretsStore(secrets.Id),
        StoreTarget.EnvFile file => new EnvFileStore(file.Path),
        StoreTarget.GitHubActions repository => new GitHubActionsStore(repository),
        StoreTarget.AzureDevOps group => new AzureDevOpsStore(group),
        StoreTarget.KeyVault vault => new KeyVaultStore(vault, desired.Cloud, options),
        StoreTarget.StandardOutput rest => new StandardOutputStore(rest.Path, Console.Out),
        _ => throw new ArgumentOutOfRangeException(nameof(desired), desired.Store, null),
    };
}
