namespace SdkKit.Provisioning;

internal sealed record DeletedApplicationRecord(string ObjectId, string? AppId, DateTimeOffset? DeletedAt);
