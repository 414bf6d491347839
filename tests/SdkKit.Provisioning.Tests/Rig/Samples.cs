using SdkKit.Manifest;

namespace SdkKit.Provisioning.Tests;

internal static class Samples
{
    public const string Subscription = "11111111-2222-4333-8444-555555555555";
    public const string Workspace = $"/subscriptions/{Subscription}/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/w";

    public static ManifestRole LogAnalyticsReader { get; } =
        new() { Role = "Log Analytics Reader", RoleId = "73c42c96-874c-492b-b04d-ab87d138a893", Scope = "{workspace}" };

    public static ManifestRole MetricsPublisher { get; } =
        new() { Role = "Monitoring Metrics Publisher", RoleId = "3913510d-42f4-4e42-8a64-420c390055eb", Scope = "{resource}" };

    public static ProvisioningManifest Manifest(params ManifestRole[] roles) => Manifest("MyApp", roles);

    public static ProvisioningManifest Manifest(string application, params ManifestRole[] roles) => new()
    {
        Application = application,
        Clients = roles.Select((role, index) => new ManifestClient
        {
            Name = $"Client{index}",
            Interface = $"{application}.IClient{index}",
            Service = "LogAnalytics",
            Roles = new[] { role }.ToEquatableList(),
        }).ToEquatableList(),
    };

    public static ProvisioningEnvironment Environment(params (string Name, string Text)[] values) => new()
    {
        Name = "dev",
        Path = "sdkkit.dev.json",
        Cloud = "AzureCloud",
        Values = values.ToDictionary(value => value.Name, value => new EnvironmentValue(value.Text, "sdkkit.dev.json(3,5)"), StringComparer.OrdinalIgnoreCase),
        Credential = CredentialReader.Default,
        Store = new StoreTarget.EnvFile(Path.Combine(Path.GetTempPath(), "unused.env")),
    };
}
