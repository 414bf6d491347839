using System.Security.Cryptography;
using System.Text;

namespace SdkKit.Provisioning;

/// <summary>
/// The display name of a secret that SdkKit made: <c>sdkkit/application/environment/slot-nonce</c>. The slot stands for the store, so that
/// a run removes what an interrupted run for its own store left, and never the secret of a colleague.
/// </summary>
internal sealed class SecretMarker(string application, string environment, string storeIdentity)
{
    private readonly string _all = $"sdkkit/{application}/{environment}/";
    private readonly string _slot = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(storeIdentity)).AsSpan(0, 6));

    public string Next() => $"{_all}{_slot}-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";

    public bool IsOfThisStore(string? displayName) => displayName?.StartsWith($"{_all}{_slot}-", StringComparison.Ordinal) == true;

    public bool IsManaged(string? displayName) => displayName?.StartsWith(_all, StringComparison.Ordinal) == true;
}
