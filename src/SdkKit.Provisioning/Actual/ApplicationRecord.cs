namespace SdkKit.Provisioning;

internal sealed record ApplicationRecord
{
    public required string ObjectId { get; init; }

    public required Guid AppId { get; init; }

    public required string DisplayName { get; init; }

    public required IReadOnlyList<PasswordRecord> Passwords { get; init; }
}
