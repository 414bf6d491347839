using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Tests.FederatedIssuers;

public sealed class JobValuesTests
{
    [Theory]
    [InlineData("github repo:fabrikam/shop:environment:dev", "repository", "fabrikam/shop")]
    [InlineData("azure-devops sc://fabrikam/Shop/sdkkit-dev", "organization", "fabrikam")]
    [InlineData("https://cluster.fabrikam.example/ system:serviceaccount:default:shop", "issuer", "https://cluster.fabrikam.example/")]
    public async Task EnvironmentFile_OfAJob_SaysWhoseJobItIs(string text, string name, string value)
    {
        Assert.True(EmulatedJob.TryParse(text, out var job));
        await using var emulator = await AzureEmulator.StartAsync(new AzureEmulatorOptions { Job = job }, TestContext.Current.CancellationToken);

        var values = JsonNode.Parse(await File.ReadAllTextAsync(emulator.ChildEnvironment["SDKKIT_ENVIRONMENT_FILE"], TestContext.Current.CancellationToken))!["values"]!;

        Assert.Equal(value, values[name]!.GetValue<string>());
        Assert.Equal(name == "organization", job.Issuer == $"https://vstoken.dev.azure.com/{values["organizationId"]}");
    }
}
