namespace SdkKit.Provisioning;

internal sealed record OfferedAppRole(Guid Id, string Value);
