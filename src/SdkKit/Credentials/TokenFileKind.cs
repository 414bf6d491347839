namespace SdkKit.Credentials;

/// <summary>A federated token in a file, as Azure's workload identity projects one and names it in <c>AZURE_FEDERATED_TOKEN_FILE</c>.</summary>
internal static class TokenFileKind
{
    public static readonly CredentialKind Kind = new(
        "TokenFile", settings => settings is { TenantId.IsSet: true, ClientId.IsSet: true } && File(settings).IsSet, Create);

    public static Setting File(CredentialSettings settings) => settings.Read("FederatedTokenFile", "AZURE_FEDERATED_TOKEN_FILE");

    private static ConfidentialClientTokenSource Create(CredentialSettings settings)
    {
        var file = new AssertionFile(File(settings).Required("a credential from a token file"), File(settings).Source);
        return FederatedTokenSource.Create(settings, file.ReadAsync);
    }
}
