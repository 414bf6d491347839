using System.Text.Json;
using System.Text.Json.Serialization;
using SdkKit.Aot.Models;

namespace SdkKit.Aot;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(LogsQuery))]
[JsonSerializable(typeof(LogsResult))]
[JsonSerializable(typeof(CustomMetric))]
[JsonSerializable(typeof(Subscription))]
[JsonSerializable(typeof(NewResourceGroup))]
[JsonSerializable(typeof(ResourceGroup))]
internal sealed partial class AotJson : JsonSerializerContext;
