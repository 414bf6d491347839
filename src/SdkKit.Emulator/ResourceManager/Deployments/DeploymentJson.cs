using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.ResourceManager.Deployments.Expressions;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>The JSON forms of deployments and their operations.</summary>
internal static class DeploymentJson
{
    /// <param name="record">The deployment.</param>
    /// <param name="provisioningState">How it is said to stand, when that is not how it ended.</param>
    public static JsonObject Write(DeploymentRecord record, string? provisioningState = null)
    {
        var description = record.Description;
        var properties = new JsonObject
        {
            ["templateHash"] = description.Template["metadata"].Member("_generator").Member("templateHash")?.DeepClone(),
            ["parameters"] = Parameters(description),
            ["mode"] = "Incremental",
            ["provisioningState"] = provisioningState ?? record.ProvisioningState,
            ["timestamp"] = Format(record.Timestamp),
            ["duration"] = XmlConvert.ToString(record.Duration),
            ["correlationId"] = record.CorrelationId.ToString(),
            ["providers"] = Providers(record),
            ["dependencies"] = new JsonArray(),
        };
        if (provisioningState is null && record.Failure is { } failure)
        {
            properties["error"] = Error(failure);
        }
        else if (provisioningState is null)
        {
            properties["outputs"] = Outputs(record.Outputs);
            properties["outputResources"] = new JsonArray([.. record.Operations.Where(operation => operation.ResourceId is not null && operation.Type != "Microsoft.Resources/deployments").Select(operation => new JsonObject { ["id"] = operation.ResourceId })]);
        }

        var json = new JsonObject { ["id"] = description.Id, ["name"] = description.Name, ["type"] = "Microsoft.Resources/deployments" };
        if (description.Location is { } location)
        {
            json["location"] = location;
        }

        json["properties"] = properties;
        return json;
    }

    public static JsonObject Write(DeploymentRecord record, DeploymentOperation operation)
    {
        var properties = new JsonObject
        {
            ["provisioningOperation"] = "Create",
            ["provisioningState"] = operation.Failure is null ? "Succeeded" : "Failed",
            ["timestamp"] = Format(operation.Time),
            ["duration"] = "PT0.1S",
            ["trackingId"] = record.CorrelationId.ToString(),
            ["serviceRequestId"] = record.CorrelationId.ToString(),
            ["statusCode"] = operation.Failure is null ? "OK" : "BadRequest",
            ["targetResource"] = Target(operation),
        };
        if (operation.Failure is { } failure)
        {
            properties["statusMessage"] = new JsonObject { ["error"] = new JsonObject { ["code"] = failure.Code, ["message"] = failure.Message } };
        }

        var json = new JsonObject { ["id"] = $"{record.Description.Id}/operations/{operation.Id}", ["operationId"] = operation.Id, ["properties"] = properties };

        // bicep (0.49) reads the operation once more from the content of its request.
        properties["request"] = new JsonObject { ["content"] = json.DeepClone() };
        return json;
    }

    private static JsonObject Target(DeploymentOperation operation)
    {
        var target = new JsonObject
        {
            ["id"] = operation.TargetId,
            ["resourceName"] = operation.TargetId[(operation.TargetId.LastIndexOf('/') + 1)..],
            ["resourceType"] = operation.Type,
            ["symbolicName"] = operation.Symbol,
        };
        if (operation.Extension is { } alias)
        {
            target["identifiers"] = operation.Identifiers?.DeepClone();
            target["extension"] = ExtensionResource.Describe(alias);
        }

        return target;
    }

    public static JsonObject Error(DeploymentFailure failure) => new()
    {
        ["code"] = "DeploymentFailed",
        ["target"] = failure.Target,
        ["message"] = DeploymentErrors.FailedMessage,
        ["details"] = new JsonArray(new JsonObject { ["code"] = failure.Code, ["message"] = failure.Message, ["target"] = failure.Target }),
    };

    public static JsonObject Parameters(DeploymentDescription description)
    {
        var declared = description.Template["parameters"] as JsonObject ?? [];
        var written = new JsonObject();
        foreach (var (name, value) in description.Parameters)
        {
            // A secure value is never shown again.
            var type = (Evaluator.TryMember(declared, name, out var definition) ? definition as JsonObject : null)?.Text("type") ?? "object";
            written[name] = IsSecure(type) ? new JsonObject { ["type"] = Capital(type) } : new JsonObject { ["type"] = Capital(type), ["value"] = value?.DeepClone() };
        }

        return written;
    }

    public static string Capital(string type) => type.Length == 0 ? type : char.ToUpperInvariant(type[0]) + type[1..];

    public static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "Object",
        JsonValueKind.Array => "Array",
        JsonValueKind.Number => "Int",
        JsonValueKind.True or JsonValueKind.False => "Bool",
        _ => "String",
    };

    /// <summary>The outputs without the values of those that are secure.</summary>
    private static JsonObject Outputs(JsonObject outputs)
    {
        var written = outputs.DeepClone().AsObject();
        foreach (var (_, output) in written)
        {
            if (output is JsonObject one && IsSecure(one.Text("type") ?? ""))
            {
                one.Remove("value");
            }
        }

        return written;
    }

    private static bool IsSecure(string type) => type.StartsWith("secure", StringComparison.OrdinalIgnoreCase);

    private static JsonArray Providers(DeploymentRecord record) =>
    [
        .. record.Operations.Where(operation => operation.ResourceId is not null).Select(operation => operation.Type.Split('/', 2)).GroupBy(type => type[0], type => type[1]).Select(provider => new JsonObject
        {
            ["namespace"] = provider.Key,
            ["resourceTypes"] = new JsonArray([.. provider.Distinct().Select(type => new JsonObject { ["resourceType"] = type, ["locations"] = new JsonArray((JsonNode?)null) })]),
        }),
    ];

    private static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
