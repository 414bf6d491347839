namespace SdkKit.Provisioning;

internal static class CredentialStores
{
    public static ICredentialStore For(StoreTarget target) => target switch
    {
        StoreTarget.UserSecrets secrets => new UserSecretsStore(secrets.Id),
        StoreTarget.EnvFile file => new EnvFileStore(file.Path),
        StoreTarget.GitHubActions repository => new GitHubActionsStore(repository),
        StoreTarget.AzureDevOps group => new AzureDevOpsStore(group),
        StoreTarget.StandardOutput rest => new StandardOutputStore(rest.Path, Console.Out),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };
}
