using System.Text.Json.Nodes;
using SdkKit.Catalog;
using SdkKit.Emulator.Seeding;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>The functions without arguments that tell a template where it is deployed to.</summary>
internal sealed class TemplateSurroundings(EmulatorState state)
{
    /// <summary>The value, or <see langword="null"/> for a function that is not one of these or that the scope does not have.</summary>
    public JsonNode? Of(string function, DeploymentDescription deployment)
    {
        var (target, identity) = (deployment.Target, state.Read(data => data.Identity));
        return function.ToUpperInvariant() switch
        {
            "DEPLOYMENT" => Describe(deployment),
            "SUBSCRIPTION" when target.SubscriptionId is { } id => new JsonObject { ["id"] = $"/subscriptions/{id}", ["subscriptionId"] = id, ["tenantId"] = identity.TenantId, ["displayName"] = SeedIdentity.TenantName },
            "RESOURCEGROUP" when target.ResourceGroup is { } name => Group(target, name),
            "MANAGEMENTGROUP" when target.ManagementGroup is { } name => new JsonObject { ["id"] = target.Id, ["name"] = name, ["type"] = "/providers/Microsoft.Management/managementGroups", ["properties"] = new JsonObject { ["displayName"] = name, ["tenantId"] = identity.TenantId } },
            "TENANT" => new JsonObject { ["tenantId"] = identity.TenantId, ["displayName"] = SeedIdentity.TenantName },
            "ENVIRONMENT" => Cloud(),
            _ => null,
        };
    }

    private static JsonObject Describe(DeploymentDescription deployment) => new()
    {
        ["name"] = deployment.Name,
        ["location"] = deployment.Location,
        ["properties"] = new JsonObject { ["template"] = new JsonObject { ["contentVersion"] = deployment.Template["contentVersion"]?.DeepClone() }, ["mode"] = "Incremental", ["provisioningState"] = "Accepted" },
    };

    private JsonObject Group(DeploymentTarget target, string name) => new()
    {
        ["id"] = target.Id,
        ["name"] = name,
        ["type"] = "Microsoft.Resources/resourceGroups",
        ["location"] = state.ResourceGroups.FirstOrDefault(group => group.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Location,
        ["tags"] = new JsonObject(),
        ["properties"] = new JsonObject { ["provisioningState"] = "Succeeded" },
    };

    private static JsonObject Cloud() => new()
    {
        ["name"] = CloudCatalog.PublicCloud,
        ["resourceManager"] = "https://management.azure.com/",
        ["graph"] = "https://graph.windows.net/",
        ["authentication"] = new JsonObject { ["loginEndpoint"] = "https://login.microsoftonline.com/", ["audiences"] = new JsonArray("https://management.core.windows.net/", "https://management.azure.com/"), ["tenant"] = "common" },
    };
}
