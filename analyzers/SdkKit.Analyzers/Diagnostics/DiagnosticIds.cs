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
    public const string RoleTooSmall = "SDKKIT2005";
    public const string RoleTooLarge = "SDKKIT2006";
    public const string InferredPermission = "SDKKIT2007";
    public const string PreviewRole = "SDKKIT2008";
    public const string UnknownAction = "SDKKIT2009";
    public const string ContradictedAction = "SDKKIT2010";
    public const string UnderivablePermission = "SDKKIT2011";
    public const string UnknownAppRole = "SDKKIT2012";
    public const string AppRoleTooSmall = "SDKKIT2013";
    public const string AppRoleTooLarge = "SDKKIT2014";
    public const string ScopeTooWide = "SDKKIT2015";
    public const string UnreviewedPrivilege = "SDKKIT2016";
    public const string MalformedRoleFile = "SDKKIT2017";
}
