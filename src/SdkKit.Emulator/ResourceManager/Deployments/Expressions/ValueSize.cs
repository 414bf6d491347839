using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>How large a value may become: a few variables that each hold the one before twice would fill the memory.</summary>
internal static class ValueSize
{
    private const int MaxCharacters = 131_072;
    private const int MaxNodes = 50_000;
    private const int MaxDepth = 60;

    public static bool IsWithin(JsonNode? value)
    {
        var nodes = 0;
        return IsWithin(value, ref nodes, 0);
    }

    private static bool IsWithin(JsonNode? value, ref int nodes, int depth)
    {
        if (++nodes > MaxNodes || depth > MaxDepth)
        {
            return false;
        }

        switch (value)
        {
            case JsonArray items:
                foreach (var item in items)
                {
                    if (!IsWithin(item, ref nodes, depth + 1))
                    {
                        return false;
                    }
                }

                return true;
            case JsonObject item:
                foreach (var (_, member) in item)
                {
                    if (!IsWithin(member, ref nodes, depth + 1))
                    {
                        return false;
                    }
                }

                return true;
            case JsonValue text:
                return !text.TryGetValue<string>(out var characters) || characters.Length <= MaxCharacters;
            default:
                return true;
        }
    }
}
