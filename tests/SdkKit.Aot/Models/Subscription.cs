namespace SdkKit.Aot.Models;

public sealed record Subscription(string SubscriptionId, string DisplayName, string State);
