namespace SdkKit.Provisioning;

/// <summary>What a new certificate is to be.</summary>
/// <param name="Name">Its common name, for people.</param>
/// <param name="Now">From when it is valid.</param>
/// <param name="Lifetime">How long.</param>
internal sealed record CertificateWish(string Name, DateTimeOffset Now, TimeSpan Lifetime);
