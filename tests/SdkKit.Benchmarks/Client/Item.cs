using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkKit.Benchmarks.Client;

public sealed record Item(string Id, string Name, int Size, string[] Tags);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Item))]
internal sealed partial class ItemJson : JsonSerializerContext;
