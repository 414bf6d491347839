using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.Graph;

/// <summary>Answers in the form of OData 4.0.</summary>
internal static class GraphAnswer
{
    public const string Root = "https://graph.microsoft.com/v1.0";

    private const string ContentType =
        "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

    public static JsonAnswer NoContent { get; } = new(204);

    public static JsonAnswer Entity(int status, string set, JsonObject entity)
    {
        var body = new JsonObject { ["@odata.context"] = $"{Root}/$metadata#{set}/$entity" };
        foreach (var (name, value) in entity)
        {
            body[name] = value?.DeepClone();
        }

        return new JsonAnswer(status, body, ContentType);
    }

    public static JsonAnswer Complex(int status, string type, JsonObject value)
    {
        value.Insert(0, "@odata.context", $"{Root}/$metadata#{type}");
        return new JsonAnswer(status, value, ContentType);
    }

    public static JsonAnswer Collection(string set, IEnumerable<JsonObject> items, string? nextLink = null, int? count = null)
    {
        var body = new JsonObject { ["@odata.context"] = $"{Root}/$metadata#{set}" };
        if (count is not null)
        {
            body["@odata.count"] = count;
        }

        if (nextLink is not null)
        {
            body["@odata.nextLink"] = nextLink;
        }

        body["value"] = new JsonArray([.. items]);
        return new JsonAnswer(200, body, ContentType);
    }
}
