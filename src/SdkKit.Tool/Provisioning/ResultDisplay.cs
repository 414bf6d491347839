using SdkKit.Provisioning;

namespace SdkKit.Tool.Provisioning;

/// <summary>What an apply or a destroy ended with.</summary>
internal static class ResultDisplay
{
    public static void Write(ProvisioningResult result, bool json, string done)
    {
        if (json)
        {
            Console.Out.WriteLine(result.ToJson());
            return;
        }

        Console.Out.WriteLine(result.Changed ? $"{result.UniqueName}: {done}" : $"{result.UniqueName}: nothing to do");
        if (result.ClientId is { } clientId)
        {
            Console.Out.WriteLine($"  client id  {clientId}");
            Console.Out.WriteLine($"  tenant     {result.TenantId}");
            Console.Out.WriteLine($"  credential {result.Store}");
        }
    }
}
