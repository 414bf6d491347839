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
        ServiceAccountKey.Rule,
        PrivateKey.Rule,
        JsonWebToken.Rule,
        SharedAccessSignature.Rule,
        AzureDevOpsToken.Rule,
        Pkcs12Bundle.Rule,
        KubernetesSecret.Rule,
        ConnectionStringPassword.Rule,
        .. CredentialCommand.Rules,
        ToldPassword.Rule,
        PasswordHash.Rule,
        UriPassword.Rule,
        .. ProviderRules.All,
        NamedValueRule.Rule,
    ];

    private static readonly Dictionary<SecretRule, int> Orders = All.Select(static (rule, order) => (rule, order)).ToDictionary(static row => row.rule, static row => row.order);

    /// <summary>The rule's row, by which the more telling one of two is chosen.</summary>
    internal static int OrderOf(SecretRule rule) => Orders[rule];
}
