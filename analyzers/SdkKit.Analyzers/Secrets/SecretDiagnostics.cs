using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SdkKit.Analyzers.Diagnostics;
using SdkKit.Secrets;
using static Microsoft.CodeAnalysis.DiagnosticSeverity;
using Classes = SdkKit.Secrets.SecretClasses;

namespace SdkKit.Analyzers.Secrets;

/// <summary>One descriptor for each class of secret; its words come from the engine's table, its id stands here for release tracking to see.</summary>
internal static class SecretDiagnostics
{
    /// <summary>Property that tells the code fix which environment variable the secret's usual client reads.</summary>
    public const string Variable = "Variable";

    /// <summary>Property that holds the fingerprint, by which a baseline knows the secret.</summary>
    public const string Fingerprint = "Fingerprint";

    private const string Category = DiagnosticCategories.Secrets;
    private const string Message = "Hard-coded {0}: {1} ({2} characters, fingerprint {3})";

    public static readonly DiagnosticDescriptor EntraClientSecret = new(
        DiagnosticIds.EntraClientSecret, Title(Classes.EntraClientSecret), Message, Category, Warning, isEnabledByDefault: true, Classes.EntraClientSecret.Remedy, Classes.EntraClientSecret.HelpLink);

    public static readonly DiagnosticDescriptor StorageAccountKey = new(
        DiagnosticIds.StorageAccountKey, Title(Classes.StorageAccountKey), Message, Category, Warning, isEnabledByDefault: true, Classes.StorageAccountKey.Remedy, Classes.StorageAccountKey.HelpLink);

    public static readonly DiagnosticDescriptor PrivateKey = new(
        DiagnosticIds.PrivateKey, Title(Classes.PrivateKey), Message, Category, Warning, isEnabledByDefault: true, Classes.PrivateKey.Remedy, Classes.PrivateKey.HelpLink);

    public static readonly DiagnosticDescriptor JsonWebToken = new(
        DiagnosticIds.JsonWebToken, Title(Classes.JsonWebToken), Message, Category, Warning, isEnabledByDefault: true, Classes.JsonWebToken.Remedy, Classes.JsonWebToken.HelpLink);

    public static readonly DiagnosticDescriptor SharedAccessSignature = new(
        DiagnosticIds.SharedAccessSignature, Title(Classes.SharedAccessSignature), Message, Category, Warning, isEnabledByDefault: true, Classes.SharedAccessSignature.Remedy, Classes.SharedAccessSignature.HelpLink);

    public static readonly DiagnosticDescriptor AzureServiceKey = new(
        DiagnosticIds.AzureServiceKey, Title(Classes.AzureServiceKey), Message, Category, Warning, isEnabledByDefault: true, Classes.AzureServiceKey.Remedy, Classes.AzureServiceKey.HelpLink);

    public static readonly DiagnosticDescriptor ProviderToken = new(
        DiagnosticIds.ProviderToken, Title(Classes.ProviderToken), Message, Category, Warning, isEnabledByDefault: true, Classes.ProviderToken.Remedy, Classes.ProviderToken.HelpLink);

    public static readonly DiagnosticDescriptor ConnectionPassword = new(
        DiagnosticIds.ConnectionPassword, Title(Classes.ConnectionPassword), Message, Category, Warning, isEnabledByDefault: true, Classes.ConnectionPassword.Remedy, Classes.ConnectionPassword.HelpLink);

    public static readonly DiagnosticDescriptor NamedValue = new(
        DiagnosticIds.NamedValue, Title(Classes.NamedValue), Message, Category, Warning, isEnabledByDefault: true, Classes.NamedValue.Remedy, Classes.NamedValue.HelpLink);

    public static readonly DiagnosticDescriptor ConstantCredential = new(
        DiagnosticIds.ConstantCredential, Title(Classes.ConstantCredential), Message, Category, Warning, isEnabledByDefault: true, Classes.ConstantCredential.Remedy, Classes.ConstantCredential.HelpLink);

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        new[]
        {
            EntraClientSecret, StorageAccountKey, PrivateKey, JsonWebToken, SharedAccessSignature, AzureServiceKey, ProviderToken, ConnectionPassword, NamedValue, ConstantCredential,
        }.ToImmutableDictionary(static d => d.Id);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ById.Values.OrderBy(static d => d.Id, StringComparer.Ordinal).ToImmutableArray();

    public static DiagnosticDescriptor Of(SecretClass secret) => ById[secret.Id];

    /// <summary>
    /// Proven secrets break the build, likely ones warn, and expired or unsigned ones are mentioned. Only the default: a severity that the user
    /// configures for the id wins.
    /// </summary>
    public static DiagnosticSeverity SeverityOf(SecretConfidence confidence) => confidence switch
    {
        SecretConfidence.Certain => Error,
        SecretConfidence.Low => Info,
        _ => Warning,
    };

    private static string Title(SecretClass secret) => $"Hard-coded {secret.Title}";
}
