namespace SdkKit.Provisioning;

internal sealed record OwnerRecord(string ObjectId, string? DisplayName);
