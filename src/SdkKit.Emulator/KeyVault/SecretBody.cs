using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.KeyVault;

/// <summary>What a request says of a secret; what it leaves out stays.</summary>
internal static class SecretBody
{
    private const int MaxValue = 25 * 1024;

    public static async Task<JsonObject> ReadAsync(HttpRequest request) => request.HasJsonContentType()
        ? await JsonBody.ReadAsync(request).ConfigureAwait(false) ?? throw KeyVaultErrors.BadParameter("The body is not a JSON object.")
        : throw KeyVaultErrors.BadParameter("The content type must be application/json.");

    public static string Value(JsonObject body) => body.Text("value") switch
    {
        null => throw KeyVaultErrors.BadParameter("Property has invalid value: 'value' is required."),
        { } value when Encoding.UTF8.GetByteCount(value) > MaxValue => throw KeyVaultErrors.BadParameter($"The secret value is too long: at most {MaxValue} bytes."),
        { } value => value,
    };

    public static EmulatedSecretVersion Apply(JsonObject body, EmulatedSecretVersion version)
    {
        var attributes = body["attributes"] as JsonObject ?? [];
        var changed = version with
        {
            ContentType = body.Text("contentType") ?? version.ContentType,
            IsEnabled = attributes["enabled"] is { } enabled ? Read(enabled, JsonValueKind.True, value => value.GetValue<bool>(), "enabled") : version.IsEnabled,
            NotBefore = Time(attributes, "nbf") ?? version.NotBefore,
            Expires = Time(attributes, "exp") ?? version.Expires,
            Tags = body["tags"] is JsonObject tags ? tags.ToDictionary(tag => tag.Key, tag => tags.Text(tag.Key) ?? throw KeyVaultErrors.BadParameter("Tags must be texts.")) : version.Tags,
        };
        return changed.NotBefore >= changed.Expires ? throw KeyVaultErrors.BadParameter("'exp' must be later than 'nbf'.") : changed;
    }

    private static DateTimeOffset? Time(JsonObject attributes, string name) => attributes[name] is { } time
        ? Read(time, JsonValueKind.Number, value => DateTimeOffset.FromUnixTimeSeconds(value.GetValue<long>()), name)
        : null;

    private static T Read<T>(JsonNode node, JsonValueKind kind, Func<JsonNode, T> read, string name)
    {
        var given = node.GetValueKind() is JsonValueKind.False ? JsonValueKind.True : node.GetValueKind();
        try
        {
            return given == kind ? read(node) : throw KeyVaultErrors.BadParameter($"Property has invalid value: 'attributes.{name}'.");
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            throw KeyVaultErrors.BadParameter($"Property has invalid value: 'attributes.{name}'.");
        }
    }
}
