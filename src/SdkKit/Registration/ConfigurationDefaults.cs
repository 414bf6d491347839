using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace SdkKit.Registration;

/// <summary>Fills a client's options from section <c>SdkKit</c>, key by key: a binder would need reflection.</summary>
internal static class ConfigurationDefaults
{
    public static void Apply(AzureClientOptions options, IConfiguration? configuration, string clientName)
    {
        if (configuration?.GetSection("SdkKit") is not { } section)
        {
            return;
        }

        options.Cloud = section["Cloud"] is { Length: > 0 } cloud ? cloud : options.Cloud;
        options.BaseAddress = section[$"Clients:{clientName}:BaseAddress"] is { Length: > 0 } address ? address : options.BaseAddress;
        options.PropagationWindow = section["PropagationWindow"] is { Length: > 0 } window ? Parse(window) : options.PropagationWindow;
        foreach (var value in section.GetSection("Values").GetChildren())
        {
            if (value.Value is { } text)
            {
                options.Values[value.Key] = text;
            }
        }
    }

    private static TimeSpan Parse(string window) =>
        TimeSpan.TryParse(window, CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero
            ? time
            : throw new SdkKitConfigurationException($"SdkKit:PropagationWindow: '{window}' is no duration; write hours:minutes:seconds, for example 00:10:00.");
}
