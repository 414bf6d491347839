using System.Text.Json;
using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.ResourceManager.Deployments.Expressions;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>Whether the given values are those that a template asks for.</summary>
internal static class TemplateParameters
{
    public static void Verify(DeploymentDescription description)
    {
        var declared = description.Template["parameters"] as JsonObject ?? [];
        var unknown = description.Parameters.Keys.Concat(description.Unknown).Where(name => !Evaluator.TryMember(declared, name, out _)).ToList();
        if (unknown.Count > 0)
        {
            throw TemplateErrors.UnknownParameters(unknown);
        }

        foreach (var (name, definition) in declared)
        {
            Verify(description, name, Resolve(description.Template, definition as JsonObject ?? throw TemplateErrors.Invalid($"The template parameter '{name}' is no object.")));
        }
    }

    private static void Verify(DeploymentDescription description, string name, JsonObject definition)
    {
        if (description.Unknown.Contains(name))
        {
            return;
        }

        if (!description.Parameters.TryGetValue(name, out var value))
        {
            if (!definition.ContainsKey("defaultValue") && definition["nullable"]?.GetValueKind() != JsonValueKind.True)
            {
                throw TemplateErrors.MissingParameter(name);
            }

            return;
        }

        if (value is null && definition["nullable"]?.GetValueKind() == JsonValueKind.True)
        {
            return;
        }

        VerifyType(description.Template, name, definition, value);
    }

    private static void VerifyType(JsonObject template, string name, JsonObject definition, JsonNode? value)
    {
        var type = definition.Text("type") ?? throw TemplateErrors.Invalid($"The template parameter '{name}' has no type.");
        if (!Is(type, value))
        {
            throw TemplateErrors.ParameterType(name, DeploymentJson.Capital(type));
        }

        if ((definition["allowedValues"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value))) || !IsWithin(definition, value))
        {
            throw TemplateErrors.NotAllowed(name);
        }

        if (value is JsonArray items && definition["items"] is JsonObject item)
        {
            foreach (var one in items)
            {
                VerifyType(template, name, Resolve(template, item), one);
            }
        }

        foreach (var (member, expected) in value is JsonObject given && definition["properties"] is JsonObject properties ? properties.Select(property => (property.Key, Resolve(template, (JsonObject)property.Value!))) : [])
        {
            if (!((JsonObject)value!).TryGetPropertyValue(member, out var one))
            {
                if (expected["nullable"]?.GetValueKind() != JsonValueKind.True)
                {
                    throw TemplateErrors.Invalid($"The value for the template parameter '{name}' lacks the property '{member}'.");
                }
            }
            else if (one is not null)
            {
                VerifyType(template, $"{name}.{member}", expected, one);
            }
        }
    }

    /// <summary>A definition may refer to one of the template's own types.</summary>
    private static JsonObject Resolve(JsonObject template, JsonObject definition)
    {
        for (var hops = 0; definition.Text("$ref") is { } reference; hops++)
        {
            const string Definitions = "#/definitions/";
            definition = reference.StartsWith(Definitions, StringComparison.Ordinal) && hops < 16 && template["definitions"]?[reference[Definitions.Length..]] is JsonObject found
                ? found
                : throw TemplateErrors.Invalid($"The type '{reference}' is not defined in the template.");
        }

        return definition;
    }

    private static bool Is(string type, JsonNode? value) => type.ToUpperInvariant() switch
    {
        "STRING" or "SECURESTRING" => value?.GetValueKind() == JsonValueKind.String,
        "INT" => value is JsonValue number && number.TryGetValueAsLong(out _),
        "BOOL" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "ARRAY" => value is JsonArray,
        "OBJECT" or "SECUREOBJECT" => value is JsonObject,
        _ => throw TemplateErrors.Invalid($"The parameter type '{type}' is not supported."),
    };

    private static bool IsWithin(JsonObject definition, JsonNode? value)
    {
        var (length, number) = (value is JsonArray items ? items.Count : value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>().Length : (long?)null, value is JsonValue one && one.TryGetValueAsLong(out var integer) ? integer : (long?)null);
        return Holds("minLength", length, (limit, actual) => actual >= limit) && Holds("maxLength", length, (limit, actual) => actual <= limit)
            && Holds("minValue", number, (limit, actual) => actual >= limit) && Holds("maxValue", number, (limit, actual) => actual <= limit);

        bool Holds(string name, long? actual, Func<long, long, bool> holds) => actual is null || definition[name] is not JsonValue limit || !limit.TryGetValueAsLong(out var bound) || holds(bound, actual.Value);
    }
}
