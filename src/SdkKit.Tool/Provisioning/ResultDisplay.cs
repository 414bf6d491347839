using SdkKit.Provisioning;

namespace SdkKit.Tool.Provisioning;

/// <summary>What an apply, a rotate or a destroy ended with.</summary>
internal static class ResultDisplay
{
    public static void WriteApplied(ProvisioningResult result, bool json) => WriteWithIds(result, json, "applied");

    public static void WriteRotated(ProvisioningResult result, bool json) => WriteWithIds(result, json, "rotated");

    /// <summary>Without ids: they would name what is gone.</summary>
    public static void WriteDestroyed(ProvisioningResult result, bool json) => Write(result, json, "destroyed");

    private static void WriteWithIds(ProvisioningResult result, bool json, string done)
    {
        Write(result, json, done);
        if (!json)
        {
            Console.Out.WriteLine($"  client id  {result.ClientId}");
            Console.Out.WriteLine($"  tenant     {result.TenantId}");
            Console.Out.WriteLine($"  credential {result.Store}");
        }
    }

    private static void Write(ProvisioningResult result, bool json, string done) => Console.Out.WriteLine(
        json ? result.ToJson()
        : result.Changed ? $"{result.UniqueName}: {done}"
        : $"{result.UniqueName}: nothing to do");
}
