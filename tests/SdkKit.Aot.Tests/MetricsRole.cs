using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SdkKit.Catalog;
using SdkKit.Emulator;

namespace SdkKit.Aot.Tests;

/// <summary>An owner may do everything but send data; the seeded administrator gives itself that role.</summary>
internal static class MetricsRole
{
    public static async Task AssignAsync(AzureEmulator emulator, CancellationToken cancellationToken)
    {
        var seed = emulator.Seed;
        using var http = new HttpClient(emulator.CreateHandler());
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await SignInAsync(http, emulator, cancellationToken));

        Assert.True(RoleCatalog.TryFind("Monitoring Metrics Publisher", out var role));
        var properties = new JsonObject
        {
            ["roleDefinitionId"] = $"/subscriptions/{seed.SubscriptionId}/providers/Microsoft.Authorization/roleDefinitions/{role.Id}",
            ["principalId"] = emulator.State.ServicePrincipals.Single(principal => principal.AppId == seed.Administrator.ClientId).Id,
        };
        var address = $"https://management.azure.com{seed.Resource}/providers/Microsoft.Authorization/roleAssignments/{Guid.NewGuid()}?api-version=2022-04-01";
        using var response = await http.PutAsJsonAsync(address, new JsonObject { ["properties"] = properties }, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private static async Task<string> SignInAsync(HttpClient http, AzureEmulator emulator, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = emulator.Seed.Administrator.ClientId,
            ["client_secret"] = emulator.Seed.Administrator.ClientSecret,
            ["scope"] = "https://management.azure.com//.default",
        });
        using var response = await http.PostAsync($"https://login.microsoftonline.com/{emulator.Seed.TenantId}/oauth2/v2.0/token", form, cancellationToken);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!["access_token"]!.GetValue<string>();
    }
}
