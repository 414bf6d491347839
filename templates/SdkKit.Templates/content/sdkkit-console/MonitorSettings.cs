using Microsoft.Extensions.Configuration;
using SdkKit;

namespace Company.SdkKitApp;

/// <summary>What the program works on. <c>sdkkit apply</c> stores the values; the region goes into the host name of <see cref="ICustomMetrics"/>.</summary>
internal sealed record MonitorSettings(Guid WorkspaceId, string Resource)
{
    public static MonitorSettings Read(IConfiguration configuration) =>
        new(ReadWorkspaceId(configuration), ReadText(configuration, "resource"));

    private static Guid ReadWorkspaceId(IConfiguration configuration) =>
        Guid.TryParse(ReadText(configuration, "workspaceId"), out var id)
            ? id
            : throw new SdkKitConfigurationException("SdkKit:Values:workspaceId is no GUID; correct it in sdkkit.dev.json and run 'sdkkit apply'.");

    private static string ReadText(IConfiguration configuration, string name) =>
        configuration[$"SdkKit:Values:{name}"] is { Length: > 0 } value
            ? value
            : throw new SdkKitConfigurationException($"SdkKit:Values:{name} is missing; set it in sdkkit.dev.json and run 'sdkkit apply'.");
}
