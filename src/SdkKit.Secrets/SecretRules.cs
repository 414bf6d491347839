using SdkKit.Secrets.Connections;
using SdkKit.Secrets.Providers;
using SdkKit.Secrets.Rules;

namespace SdkKit.Secrets;

/// <summary>The table of rules: adding a row here is all that a new credential format needs besides its matcher.</summary>
public static class SecretRules
{
    /// <summary>Every rule.</summary>
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        EntraClientSecret.Rule,
        StorageAccountKey.Rule,
        CosmosAccountKey.Rule,
        MessagingAccessKey.Rule,
        .. IdentifiableKeys.Rules,
        AnnotatedKey.Rule,
        PrivateKey.Rule,
        JsonWebToken.Rule,
        SharedAccessSignature.Rule,
        AzureDevOpsToken.Rule,
        Pkcs12Bundle.Rule,
        ConnectionStringPassword.Rule,
        .. CredentialCommand.Rules,
        UriPassword.Rule,
        .. ProviderRules.All,
        NamedValueRule.Rule,
    ];
}
