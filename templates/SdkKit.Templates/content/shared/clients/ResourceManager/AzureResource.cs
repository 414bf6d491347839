namespace SdkKitTemplate.RootNamespace;

/// <param name="Id">The resource id.</param>
/// <param name="Name">The last part of the id.</param>
/// <param name="Type">Provider and type, for example <c>Microsoft.KeyVault/vaults</c>.</param>
/// <param name="Location">The region.</param>
public sealed record AzureResource(string Id, string Name, string Type, string Location);
