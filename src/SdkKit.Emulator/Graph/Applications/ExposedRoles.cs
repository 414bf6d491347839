using System.Text.Json;
using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.Applications;

/// <summary>The rules for an application's own app roles. Source: Graph "appRole resource type", and "Add app roles" (delete an app role).</summary>
internal static class ExposedRoles
{
    public static void Verify(EmulatedApplication application, JsonNode? value)
    {
        var roles = (value as JsonArray ?? []).OfType<JsonObject>().ToList();
        foreach (var role in roles)
        {
            if (!Guid.TryParse(role.Text("id"), out _) || string.IsNullOrEmpty(role.Text("displayName")) || string.IsNullOrEmpty(role.Text("description")))
            {
                throw GraphErrors.BadRequest("One or more property values specified are invalid: an app role needs 'id', 'displayName' and 'description'.");
            }

            if (role.ContainsKey("origin"))
            {
                throw GraphErrors.ReadOnly("origin");
            }

            if (role["isEnabled"]?.GetValueKind() is not (null or JsonValueKind.True or JsonValueKind.False))
            {
                throw GraphErrors.BadRequest("One or more property values specified are invalid: 'isEnabled' must be true or false.");
            }

            if (role["allowedMemberTypes"] is not JsonArray { Count: > 0 } members || members.Any(member => member?.ToString() is not ("User" or "Application")))
            {
                throw GraphErrors.BadRequest("One or more property values specified are invalid: 'allowedMemberTypes' must hold 'User', 'Application' or both.");
            }
        }

        if (roles.GroupBy(role => role.Text("id")).Any(same => same.Count() > 1) || roles.Where(role => role.Text("value") is not null).GroupBy(role => role.Text("value")).Any(same => same.Count() > 1))
        {
            throw GraphErrors.BadRequest("It contains duplicate value. Please Provide unique value.");
        }

        if (Existing(application).Any(old => old["isEnabled"]?.GetValue<bool>() != false && !roles.Exists(role => role.Text("id") == old.Text("id"))))
        {
            throw GraphErrors.EnabledEntitlement();
        }
    }

    /// <summary>Adds what only answers have.</summary>
    public static void Show(JsonNode? roles)
    {
        foreach (var role in (roles as JsonArray ?? []).OfType<JsonObject>())
        {
            role["origin"] = "Application";
        }
    }

    private static IEnumerable<JsonObject> Existing(EmulatedApplication application) => (application.Properties["appRoles"] as JsonArray ?? []).OfType<JsonObject>();
}
