namespace SdkKit.Secrets;

/// <summary>The table of secret classes that diagnostics, documentation and scan reports derive from.</summary>
public static class SecretClasses
{
    /// <summary>SDKKIT1001.</summary>
    public static SecretClass EntraClientSecret { get; } = new(
        "SDKKIT1001",
        "Entra ID client secret",
        "Revoke it in the app registration; use a managed identity, a federated credential or a certificate, or read a new secret from configuration.",
        "AZURE_CLIENT_SECRET");

    /// <summary>SDKKIT1002.</summary>
    public static SecretClass StorageAccountKey { get; } = new(
        "SDKKIT1002",
        "storage account key",
        "Rotate the key; sign in with a TokenCredential and a data role, or read the connection string from configuration.",
        "AZURE_STORAGE_CONNECTION_STRING");

    /// <summary>SDKKIT1003.</summary>
    public static SecretClass PrivateKey { get; } = new(
        "SDKKIT1003",
        "private key",
        "Replace the key pair; keep the new private key in Key Vault or a certificate store and load it at run time.",
        "PRIVATE_KEY");

    /// <summary>SDKKIT1004.</summary>
    public static SecretClass JsonWebToken { get; } = new(
        "SDKKIT1004",
        "JSON Web Token",
        "Revoke the token or let it expire; acquire tokens at run time.",
        "ACCESS_TOKEN");

    /// <summary>SDKKIT1005.</summary>
    public static SecretClass SharedAccessSignature { get; } = new(
        "SDKKIT1005",
        "shared access signature",
        "Rotate the key that signed it; hand out user delegation signatures at run time, or use a TokenCredential.",
        "AZURE_SAS_TOKEN");

    /// <summary>SDKKIT1006.</summary>
    public static SecretClass AzureServiceKey { get; } = new(
        "SDKKIT1006",
        "Azure service key",
        "Regenerate the key; sign in with a TokenCredential and a data role, or read the key from configuration.",
        "AZURE_SERVICE_KEY");

    /// <summary>SDKKIT1007.</summary>
    public static SecretClass ProviderToken { get; } = new(
        "SDKKIT1007",
        "provider token",
        "Revoke it at the provider; read a new one from configuration, user secrets or Key Vault at run time.",
        "API_TOKEN");

    /// <summary>SDKKIT1008.</summary>
    public static SecretClass ConnectionPassword { get; } = new(
        "SDKKIT1008",
        "password in a connection string or URI",
        "Change the password; sign in with a managed identity where the server allows it, or read the connection string from configuration.",
        "CONNECTION_STRING");

    /// <summary>SDKKIT1009.</summary>
    public static SecretClass NamedValue { get; } = new(
        "SDKKIT1009",
        "value named like a secret",
        "Change it where it is valid; read the new value from configuration, user secrets or Key Vault, or rename what is no secret.",
        "SECRET_VALUE");

    /// <summary>SDKKIT1010.</summary>
    public static SecretClass ConstantCredential { get; } = new(
        "SDKKIT1010",
        "constant credential",
        "Change it where it is valid; read the new value from configuration, user secrets or Key Vault, or sign in with a managed identity.",
        "CREDENTIAL");

    /// <summary>Every class, ordered by id.</summary>
    public static IReadOnlyList<SecretClass> All { get; } =
    [
        EntraClientSecret, StorageAccountKey, PrivateKey, JsonWebToken, SharedAccessSignature, AzureServiceKey, ProviderToken, ConnectionPassword, NamedValue,
        ConstantCredential,
    ];
}
