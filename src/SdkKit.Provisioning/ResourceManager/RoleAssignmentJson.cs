using System.Buffers;
using System.Text.Json;
using Azure.Core;
using SdkKit.Catalog;

namespace SdkKit.Provisioning;

internal static class RoleAssignmentJson
{
    public static RequestContent Write(DesiredRole role, Guid principalId)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("properties");
            json.WriteString("roleDefinitionId", DefinitionId(role));
            json.WriteString("principalId", principalId);
            json.WriteString("principalType", "ServicePrincipal");
            if (role.Condition is { } condition)
            {
                json.WriteString("condition", condition);
                json.WriteString("conditionVersion", RoleCondition.Version);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return RequestContent.Create(buffer.WrittenMemory);
    }

    /// <summary>Reads one assignment, or answers <see langword="null"/> for one on a scope that no manifest can name (the tenant root).</summary>
    public static RoleAssignmentRecord? Read(JsonElement json)
    {
        var properties = json.GetProperty("properties");
        var definition = properties.GetProperty("roleDefinitionId").GetString()!;
        return ArmScope.TryParse(properties.GetProperty("scope").GetString()!, out var scope, out _)
            && Guid.TryParse(definition[(definition.LastIndexOf('/') + 1)..], out var definitionId)
            ? new(json.GetProperty("id").GetString()!, json.GetProperty("name").GetString()!, scope, properties.GetProperty("principalId").GetGuid(), definitionId)
            {
                Condition = properties.TryGetProperty("condition", out var condition) && condition.ValueKind == JsonValueKind.String ? condition.GetString() : null,
            }
            : null;
    }

    /// <summary>Resource id of the role's definition, as an assignment on its scope names it.</summary>
    public static string DefinitionId(DesiredRole role)
    {
        var subscription = role.Scope.SubscriptionId is { } id ? $"/subscriptions/{id}" : "";
        return $"{subscription}/providers/Microsoft.Authorization/roleDefinitions/{role.RoleDefinitionId:D}";
    }
}
