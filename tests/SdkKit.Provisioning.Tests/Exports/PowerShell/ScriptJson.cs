using System.Collections;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Provisioning.Tests.Exports.PowerShell;

/// <summary>JSON as PowerShell's objects and back.</summary>
internal static class ScriptJson
{
    public static object? Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return Read(document.RootElement);
    }

    public static JsonNode? Write(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? Write(wrapped.BaseObject) : value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        PSObject item => new JsonObject(item.Properties.Select(property => KeyValuePair.Create(property.Name, Write(property.Value)))),
        IDictionary map => new JsonObject(map.Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create((string)entry.Key, Write(entry.Value)))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Write)]),
        _ => throw new InvalidOperationException($"{value.GetType()} has no JSON form."),
    };

    private static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Item(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Read).ToArray(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetInt32(),
        JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
        _ => null,
    };

    private static PSObject Item(JsonElement element)
    {
        var item = new PSObject();
        foreach (var member in element.EnumerateObject())
            item.Properties.Add(new PSNoteProperty(member.Name, Read(member.Value)));
        return item;
    }
}
