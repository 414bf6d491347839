using System.Text.Json.Nodes;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.KeyVault;

/// <summary>The JSON forms of secrets. Times are whole seconds since 1970.</summary>
internal static class SecretJson
{
    private const int RecoverableDays = 90;

    /// <summary>A version with its value.</summary>
    public static JsonObject Bundle(VaultCall call, EmulatedSecret secret, EmulatedSecretVersion version)
    {
        var json = Item(call, secret, version, withVersion: true);
        json.Insert(0, "value", version.Value);
        return json;
    }

    /// <summary>A version without its value, as lists have it; lists of secrets name no version.</summary>
    public static JsonObject Item(VaultCall call, EmulatedSecret secret, EmulatedSecretVersion version, bool withVersion)
    {
        var json = new JsonObject { ["id"] = call.Address($"/secrets/{secret.Name}" + (withVersion ? "/" + version.Id : "")) };
        if (version.ContentType is not null)
        {
            json["contentType"] = version.ContentType;
        }

        json["attributes"] = Attributes(version);
        if (secret.IsCertificate)
        {
            json["managed"] = true;
            json["kid"] = call.Address($"/keys/{secret.Name}/{version.Id}");
        }

        if (version.Tags.Count > 0)
        {
            json["tags"] = new JsonObject(version.Tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)JsonValue.Create(tag.Value))));
        }

        return json;
    }

    public static JsonObject Deleted(VaultCall call, EmulatedSecret secret, bool withVersion)
    {
        var json = Item(call, secret, secret.Latest, withVersion);
        AddDeletion(json, call.Address($"/deletedsecrets/{secret.Name}"), secret);
        return json;
    }

    public static void AddDeletion(JsonObject json, string recoveryId, EmulatedSecret secret)
    {
        json["recoveryId"] = recoveryId;
        json["deletedDate"] = secret.DeletedOn!.Value.ToUnixTimeSeconds();
        json["scheduledPurgeDate"] = secret.DeletedOn.Value.AddDays(RecoverableDays).ToUnixTimeSeconds();
    }

    public static JsonObject Attributes(EmulatedSecretVersion version)
    {
        var json = new JsonObject { ["enabled"] = version.IsEnabled };
        if (version.NotBefore is { } notBefore)
        {
            json["nbf"] = notBefore.ToUnixTimeSeconds();
        }

        if (version.Expires is { } expires)
        {
            json["exp"] = expires.ToUnixTimeSeconds();
        }

        json["created"] = version.CreatedOn.ToUnixTimeSeconds();
        json["updated"] = version.UpdatedOn.ToUnixTimeSeconds();
        json["recoveryLevel"] = "Recoverable+Purgeable";
        json["recoverableDays"] = RecoverableDays;
        return json;
    }
}
