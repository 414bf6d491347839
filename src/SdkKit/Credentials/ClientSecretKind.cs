namespace SdkKit.Credentials;

/// <summary>A text that both sides know; the last choice, as it can leak.</summary>
internal static class ClientSecretKind
{
    public static readonly CredentialKind Kind = new(
        "ClientSecret", settings => settings is { TenantId.IsSet: true, ClientId.IsSet: true } && Secret(settings).IsSet, Create);

    public static Setting Secret(CredentialSettings settings) => settings.Read("ClientSecret", "AZURE_CLIENT_SECRET");

    private static ConfidentialClientTokenSource Create(CredentialSettings settings)
    {
        var secret = Secret(settings).Required("a client secret credential");
        return ConfidentialClientTokenSource.Create(settings, builder => builder.WithClientSecret(secret));
    }
}
