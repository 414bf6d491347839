using System.Security.Cryptography;
using System.Text;

namespace SdkKit.Provisioning;

/// <summary>One journal for each tenant, application and store.</summary>
internal static class JournalLocation
{
    public const string DirectoryVariable = "SDKKIT_STATE_DIRECTORY";

    public static string Default => Environment.GetEnvironmentVariable(DirectoryVariable) is { Length: > 0 } directory
        ? directory
        : Path.Combine(UserDirectory, "sdkkit", "journal");

    // Service accounts may have no home.
    private static string UserDirectory =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } home
            ? home
            : Path.Combine(Path.GetTempPath(), $"sdkkit-{Environment.UserName}");

    public static string PathFor(string directory, Guid tenantId, string uniqueName, string storeIdentity)
    {
        var key = Encoding.UTF8.GetBytes($"{tenantId:D}\n{uniqueName}\n{storeIdentity}");
        return Path.Combine(directory, $"{Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 12))}.json");
    }
}
