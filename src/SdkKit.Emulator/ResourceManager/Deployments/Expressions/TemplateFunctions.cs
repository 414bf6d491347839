using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>The functions of the template language by name. Source: "ARM template functions".</summary>
internal static class TemplateFunctions
{
    private static readonly Dictionary<string, Func<FunctionCall, JsonNode?>> ByName =
        new(StringComparer.OrdinalIgnoreCase);

    static TemplateFunctions()
    {
        foreach (var functions in (IEnumerable<KeyValuePair<string, Func<FunctionCall, JsonNode?>>>[])[LogicFunctions.All, TextFunctions.All, NumberFunctions.All, CollectionFunctions.All, LambdaFunctions.All, ScopeFunctions.All])
        {
            foreach (var (name, function) in functions)
            {
                ByName.Add(name, function);
            }
        }
    }

    public static Func<FunctionCall, JsonNode?>? Find(string name) => ByName.GetValueOrDefault(name);
}
