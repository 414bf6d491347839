using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkKitTemplate.RootNamespace;

/// <summary>The client's JSON without reflection, so that the program can be trimmed and compiled ahead of time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(LogsQuery))]
[JsonSerializable(typeof(LogsQueryResult))]
public sealed partial class LogAnalyticsJson : JsonSerializerContext;
