namespace SdkKit.Provisioning;

internal sealed record DeletedApplicationRecord(ApplicationRecord Application, DateTimeOffset? DeletedAt);
