using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.Graph;

/// <summary>Reads request bodies of Microsoft Graph.</summary>
internal static class GraphBody
{
    /// <summary>Reads the body without the OData annotations that SDKs add.</summary>
    public static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        var body = await JsonBody.ReadAsync(request).ConfigureAwait(false) ?? throw GraphErrors.MalformedBody();
        foreach (var annotation in body.Select(property => property.Key).Where(name => name.Contains('@', StringComparison.Ordinal)).ToArray())
        {
            body.Remove(annotation);
        }

        return body;
    }

    public static DateTimeOffset? Time(this JsonObject body, string name) => body[name] switch
    {
        null => null,
        var value when value.GetValueKind() == System.Text.Json.JsonValueKind.String
            && DateTimeOffset.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        _ => throw GraphErrors.BadRequest($"Invalid value specified for property '{name}' of resource 'PasswordCredential'."),
    };

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
