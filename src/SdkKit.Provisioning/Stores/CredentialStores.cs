namespace SdkKit.Provisioning;

internal static class CredentialStores
{
    public static ICredentialStore For(StoreTarget target) => target switch
    {
        StoreTarget.UserSecrets secrets => new UserSecretsStore(secrets.Id),
        StoreTarget.EnvFile file => new EnvFileStore(file.Path),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };
}
