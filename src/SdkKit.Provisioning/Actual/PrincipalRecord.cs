namespace SdkKit.Provisioning;

internal sealed record PrincipalRecord(Guid ObjectId, string DisplayName);
