using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

internal static class JsonNumbers
{
    /// <summary>The integer, whatever type holds it: one that was parsed, and one that a function gave.</summary>
    public static bool TryGetValueAsLong(this JsonValue value, out long number)
    {
        number = 0;
        return value.GetValueKind() == JsonValueKind.Number && long.TryParse(value.ToJsonString(), out number);
    }
}
