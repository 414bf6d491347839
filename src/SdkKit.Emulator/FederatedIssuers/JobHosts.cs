namespace SdkKit.Emulator.FederatedIssuers;

/// <summary>The hosts of build services that give jobs their tokens.</summary>
internal static class JobHosts
{
    public const string GitHub = "pipelines.actions.githubusercontent.com";
    public const string AzureDevOps = "dev.azure.com";

    public static readonly IReadOnlyList<string> All = [GitHub, AzureDevOps];
}
