namespace SdkKit.Build.Tests.Packages;

/// <summary>An annotated interface as a user writes it.</summary>
internal static class ClientSource
{
    public static string WithRole(string role) => $$"""
        using SdkKit;

        namespace Consumer;

        [AzureApiClient(Service = AzureService.ResourceManager, Role = "{{role}}", Scope = "{group}", ApiVersion = "2021-04-01")]
        public interface IGroups
        {
            [Delete("/subscriptions/{subscription}/resourceGroups/{group}")]
            System.Threading.Tasks.Task DeleteAsync(string subscription, string group, System.Threading.CancellationToken cancellationToken = default);
        }
        """;
}
