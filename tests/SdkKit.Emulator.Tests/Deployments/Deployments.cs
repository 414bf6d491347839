using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Tests.Deployments;

/// <summary>Requests about deployments to the subscription.</summary>
internal static class Deployments
{
    public const string Version = "?api-version=2025-04-01";

    public static string Address(AzureEmulator emulator, string name) => $"https://management.azure.com/subscriptions/{emulator.Seed.SubscriptionId}/providers/Microsoft.Resources/deployments/{name}";

    public static async Task<Answer> PutAsync(Api api, AzureEmulator emulator, string name, JsonNode resources, JsonObject? outputs = null, JsonObject? parameters = null, JsonObject? given = null) =>
        await api.SendAsync(HttpMethod.Put, Address(emulator, name) + Version, await api.SignInAsync("https://management.azure.com/"), Body(resources, outputs, parameters, given));

    public static async Task<Answer> GetAsync(Api api, AzureEmulator emulator, string name) =>
        await api.SendAsync(HttpMethod.Get, Address(emulator, name) + Version, await api.SignInAsync("https://management.azure.com/"));

    public static JsonObject Body(JsonNode resources, JsonObject? outputs = null, JsonObject? parameters = null, JsonObject? given = null) => new()
    {
        ["location"] = "westeurope",
        ["properties"] = new JsonObject
        {
            ["mode"] = "Incremental",
            ["parameters"] = given?.DeepClone() ?? new JsonObject(),
            ["template"] = new JsonObject
            {
                ["$schema"] = "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
                ["languageVersion"] = "2.0",
                ["contentVersion"] = "1.0.0.0",
                ["imports"] = new JsonObject { ["graph"] = new JsonObject { ["provider"] = "MicrosoftGraph", ["version"] = "1.0.0" } },
                ["parameters"] = parameters?.DeepClone() ?? new JsonObject(),
                ["variables"] = new JsonObject { ["loop"] = "[variables('loop')]" },
                ["resources"] = resources,
                ["outputs"] = outputs?.DeepClone() ?? new JsonObject(),
            },
        },
    };
}
