namespace SdkKit.Analyzers.Diagnostics;

/// <summary>Every id that secrets and permissions report; ids are never reused. Those of client shapes stand in <c>Clients</c>.</summary>
internal static class DiagnosticIds
{
    public const string EntraClientSecret = "SDKKIT1001";
    public const string StorageAccountKey = "SDKKIT1002";
    public const string PrivateKey = "SDKKIT1003";
    public const string JsonWebToken = "SDKKIT1004";
    public const string SharedAccessSignature = "SDKKIT1005";
    public const string AzureServiceKey = "SDKKIT1006";
    public const string ProviderToken = "SDKKIT1007";
    public const string ConnectionPassword = "SDKKIT1008";
    public const string NamedValue = "SDKKIT1009";
    public const string ConstantCredential = "SDKKIT1010";

    public const string UnknownRole = "SDKKIT2001";
    public const string RoleWithoutScope = "SDKKIT2002";
    public const string DeprecatedRole = "SDKKIT2003";
    public const string MalformedScope = "SDKKIT2004";
}
