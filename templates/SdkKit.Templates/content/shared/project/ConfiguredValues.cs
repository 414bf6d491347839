using Microsoft.Extensions.Configuration;
using SdkKit;

namespace SdkKitTemplate.RootNamespace;

/// <summary>The values of <c>sdkkit.dev.json</c>, as <c>sdkkit apply</c> stored them for the program.</summary>
internal static class ConfiguredValues
{
    public static string Require(this IConfiguration configuration, string name) =>
        configuration[$"SdkKit:Values:{name}"] is { Length: > 0 } value
            ? value
            : throw new SdkKitConfigurationException($"SdkKit:Values:{name} is missing; set it in sdkkit.dev.json and run 'sdkkit apply'.");

    public static Guid RequireGuid(this IConfiguration configuration, string name) =>
        Guid.TryParse(configuration.Require(name), out var id)
            ? id
            : throw new SdkKitConfigurationException($"SdkKit:Values:{name} is no GUID; correct it in sdkkit.dev.json and run 'sdkkit apply'.");
}
