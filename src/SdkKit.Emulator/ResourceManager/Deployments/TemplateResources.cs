using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>The resources that a template declares, by their symbolic names; in the older form of templates they have only names.</summary>
internal sealed class TemplateResources
{
    private const int MaxResources = 800;

    private readonly Dictionary<string, JsonObject> _bySymbol = new(StringComparer.OrdinalIgnoreCase);
    private readonly JsonObject _template;

    public TemplateResources(JsonObject template)
    {
        _template = template;
        foreach (var (symbol, resource) in Declared(template["resources"]))
        {
            _bySymbol[symbol] = resource as JsonObject ?? throw TemplateErrors.Invalid($"The resource '{symbol}' is no object.");
        }

        if (_bySymbol.Count > MaxResources)
        {
            throw TemplateErrors.Invalid($"The number of template resources limit exceeded. Limit: '{MaxResources}'.");
        }
    }

    public IEnumerable<string> Symbols => _bySymbol.Keys;

    public JsonObject Get(string symbol) => _bySymbol[symbol];

    /// <summary>Finds a resource by its symbol, by one of a loop's, by the loop's name or, in the older form, by its name.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out string? symbol)
    {
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        var whole = bracket > 0 ? name[..bracket] : name;
        symbol = _bySymbol.ContainsKey(whole)
            ? whole
            : _bySymbol.FirstOrDefault(one => (one.Value["copy"] as JsonObject)?.Text("name") == name || one.Value.Text("name") == name).Key;
        return symbol is not null;
    }

    /// <summary>Alias of the extension that a resource is of.</summary>
    public static string? ExtensionOf(JsonObject resource) => resource.Text("import") ?? resource.Text("extension");

    /// <summary>Name of the extension, whatever the template calls it.</summary>
    public string? ProviderOf(JsonObject resource)
    {
        if (ExtensionOf(resource) is not { } alias)
        {
            return null;
        }

        var import = (_template["imports"] as JsonObject)?[alias] ?? (_template["extensions"] as JsonObject)?[alias] ?? throw TemplateErrors.Invalid($"The extension '{alias}' is not imported by the template.");
        return import["provider"]?.ToString() ?? import["name"]?.ToString();
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Declared(JsonNode? resources) => resources switch
    {
        JsonObject symbolic => symbolic,
        JsonArray list => list.Select((resource, index) => KeyValuePair.Create($"resources/{index}", resource)),
        _ => throw TemplateErrors.Invalid("The property 'resources' is neither an object nor an array."),
    };
}
