namespace SdkKit.Credentials;

internal static class ClientSecretKind
{
    public static TokenSource? TryCreate(CredentialSettings settings) =>
        settings is { TenantId: { } tenantId, ClientId: { } clientId, ClientSecret: { } secret }
            ? ConfidentialClientTokenSource.Create(tenantId, clientId, settings.AuthorityHost, builder => builder.WithClientSecret(secret))
            : null;
}
