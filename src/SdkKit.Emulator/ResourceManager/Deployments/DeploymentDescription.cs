using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>A deployment as it is asked for.</summary>
internal sealed partial record DeploymentDescription
{
    public required DeploymentTarget Target { get; init; }

    public required string Name { get; init; }

    public string? Location { get; init; }

    public required JsonObject Template { get; init; }

    /// <summary>Given values; a value that only the deployment brings about is missing here and in <see cref="Unknown"/>.</summary>
    public required IReadOnlyDictionary<string, JsonNode?> Parameters { get; init; }

    public IReadOnlySet<string> Unknown { get; init; } = new HashSet<string>();

    /// <summary>The deployment whose template holds this one.</summary>
    public DeploymentDescription? Parent { get; init; }

    /// <summary>Name that the template of <see cref="Parent"/> gives it.</summary>
    public string Symbol { get; init; } = "";

    public string Id => Target.DeploymentId(Name);

    /// <summary>Reads the body of a request for a deployment.</summary>
    /// <param name="target">Where it goes.</param>
    /// <param name="name">Its name.</param>
    /// <param name="body">The request's body.</param>
    /// <param name="isKept">Whether it is to be remembered, which outside of a resource group needs a place; a preview is not.</param>
    public static DeploymentDescription Read(DeploymentTarget target, string name, JsonObject body, bool isKept)
    {
        if (!Names().IsMatch(name))
        {
            throw DeploymentErrors.InvalidName(name);
        }

        var properties = body["properties"] as JsonObject ?? throw ArmErrors.InvalidContent("Required property 'properties' not found in JSON.");
        if (isKept && target.NeedsLocation && body.Text("location") is null)
        {
            throw DeploymentErrors.LocationRequired(name);
        }

        RequireMode(properties.Text("mode"), target);
        return new()
        {
            Target = target,
            Name = name,
            Location = body.Text("location"),
            Template = ReadTemplate(properties),
            Parameters = ReadParameters(properties["parameters"]),
        };
    }

    private static void RequireMode(string? mode, DeploymentTarget target)
    {
        if (mode is null || mode.Equals("Incremental", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        throw mode.Equals("Complete", StringComparison.OrdinalIgnoreCase) && target.ResourceGroup is not null
            ? DeploymentErrors.NotEmulated("the mode 'Complete'")
            : DeploymentErrors.InvalidMode(mode);
    }

    private static JsonObject ReadTemplate(JsonObject properties)
    {
        if (properties["templateLink"] is not null || properties["parametersLink"] is not null)
        {
            throw DeploymentErrors.NotEmulated("'templateLink' and 'parametersLink', which lead to other hosts");
        }

        var template = properties["template"] as JsonObject ?? throw ArmErrors.InvalidContent("Required property 'template' not found in JSON.");
        foreach (var required in (string[])["$schema", "contentVersion", "resources"])
        {
            if (template[required] is null)
            {
                throw TemplateErrors.Invalid($"Required property '{required}' not found in JSON.");
            }
        }

        return template;
    }

    private static Dictionary<string, JsonNode?> ReadParameters(JsonNode? parameters)
    {
        var values = new Dictionary<string, JsonNode?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, parameter) in parameters as JsonObject ?? [])
        {
            values[name] = parameter is JsonObject given && given.ContainsKey("value")
                ? given["value"]
                : throw DeploymentErrors.NotEmulated($"the parameter '{name}' without a value (a reference to a key vault)");
        }

        return values;
    }

    [GeneratedRegex(@"^[-\w._()]{1,64}$")]
    private static partial Regex Names();
}
