using SdkKit.Secrets.Connections;
using SdkKit.Secrets.Providers;
using SdkKit.Secrets.Rules;

namespace SdkKit.Secrets;

/// <summary>The table of rules: adding a row here is all that a new credential format needs besides its matcher.</summary>
public static class SecretRules
{
    /// <summary>Every rule; each is made when it is first asked for.</summary>
    public static IReadOnlyList<SecretRule> All => Table;

    /// <summary>The same, as the type that it is: asked for at each anchor.</summary>
    internal static RuleTable Table { get; } = new(
        new(static () => EntraClientSecret.Rule),
        new(static () => StorageAccountKey.Rule),
        new(static () => CosmosAccountKey.Rule),
        new(static () => MessagingAccessKey.Rule),
        new(IdentifiableKeys.Count, static () => IdentifiableKeys.Rules),
        new(static () => AnnotatedKey.Rule),
        new(static () => ServiceAccountKey.Rule),
        new(static () => PrivateKey.Rule),
        new(static () => BareKey.Rule),
        new(static () => JsonWebToken.Rule),
        new(static () => SharedAccessSignature.Rule),
        new(static () => AzureDevOpsToken.Rule),
        new(static () => Pkcs12Bundle.Rule),
        new(static () => KubernetesSecret.Rule),
        new(static () => ConnectionStringPassword.Rule),
        new(CredentialCommand.Count, static () => CredentialCommand.Rules),
        new(static () => ToldPassword.Rule),
        new(static () => PasswordHash.Rule),
        new(static () => UriPassword.Rule),
        new(ProviderRules.All.Count, static () => ProviderRules.All),
        new(static () => OAuthClientPair.Rule),
        new(static () => ProviderNamedValue.Rule),
        new(static () => NamedValueRule.Rule));

    /// <summary>The rule's row, by which the more telling one of two is chosen.</summary>
    internal static int OrderOf(SecretRule rule) => Order.Of[rule];

    private static class Order
    {
        public static readonly Dictionary<SecretRule, int> Of = All.Select(static (rule, order) => (rule, order)).ToDictionary(static row => row.rule, static row => row.order);
    }
}
