using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SdkKit.Testing.Requests;

/// <summary>The JSON contracts of the client under test.</summary>
internal static class ClientJson
{
    public static JsonTypeInfo<T> TypeOf<T>(JsonSerializerContext? json)
    {
        if (json is null)
        {
            throw new FakeServerException($"The client has no JSON context that could write or read {typeof(T).Name}; set JsonContext on its [AzureApiClient].");
        }

        return (JsonTypeInfo<T>?)json.GetTypeInfo(typeof(T))
            ?? throw new FakeServerException($"{json.GetType().Name} does not know {typeof(T).Name}; add [JsonSerializable(typeof({typeof(T).Name}))] to it.");
    }
}
