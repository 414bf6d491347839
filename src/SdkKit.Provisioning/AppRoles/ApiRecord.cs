namespace SdkKit.Provisioning;

/// <summary>The service principal of an API, and the application permissions that it offers.</summary>
internal sealed record ApiRecord(Guid ObjectId, string DisplayName, IReadOnlyList<OfferedAppRole> AppRoles);
