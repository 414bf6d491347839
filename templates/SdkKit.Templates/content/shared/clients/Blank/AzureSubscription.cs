namespace SdkKitTemplate.RootNamespace;

/// <param name="SubscriptionId">Its id.</param>
/// <param name="DisplayName">Its name.</param>
public sealed record AzureSubscription(string SubscriptionId, string DisplayName);
