namespace SdkKit.Provisioning;

/// <summary>How a client secret or a certificate is rotated.</summary>
public sealed record RotateOptions
{
    /// <summary>How long the replaced key goes on working for programs that still hold it; zero removes it at once.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long the new key may take to be accepted everywhere; after that it is removed and the stored one stays.</summary>
    public TimeSpan VerificationWindow { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The plan that was agreed to; when things have changed since, nothing is done. <see langword="null"/> accepts any.</summary>
    public ProvisioningPlan? Expected { get; init; }
}
