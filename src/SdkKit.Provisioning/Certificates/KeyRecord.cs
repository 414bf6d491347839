namespace SdkKit.Provisioning;

/// <summary>The public part of a certificate as the directory shows it.</summary>
/// <param name="KeyId">Its id.</param>
/// <param name="DisplayName">Its name; ours carry a <see cref="SecretMarker"/>.</param>
/// <param name="Thumbprint">SHA-1 of the certificate in hexadecimal digits, unless who added it said otherwise.</param>
/// <param name="EndsAt">When it stops working.</param>
internal sealed record KeyRecord(Guid KeyId, string? DisplayName, string? Thumbprint, DateTimeOffset? EndsAt);
