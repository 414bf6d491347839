using System.Text.Json.Serialization;

namespace SdkKit.Provisioning;

[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class StoreJson : JsonSerializerContext;
