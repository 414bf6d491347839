using System.Text.Json;
using System.Text.Json.Serialization;
using Company.SdkKitApp.Models;

namespace Company.SdkKitApp;

/// <summary>The JSON of both clients without reflection, so that the program can be trimmed and compiled ahead of time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(LogsQuery))]
[JsonSerializable(typeof(LogsQueryResult))]
[JsonSerializable(typeof(CustomMetric))]
public sealed partial class MonitorJsonContext : JsonSerializerContext;
