namespace SdkKit.Provisioning;

/// <summary>A password credential as the directory shows it.</summary>
/// <param name="KeyId">Its id.</param>
/// <param name="DisplayName">Its name; ours carry a <see cref="SecretMarker"/>.</param>
/// <param name="Hint">The first characters of the secret.</param>
/// <param name="EndsAt">When it stops working.</param>
internal sealed record PasswordRecord(Guid KeyId, string? DisplayName, string? Hint, DateTimeOffset? EndsAt);
