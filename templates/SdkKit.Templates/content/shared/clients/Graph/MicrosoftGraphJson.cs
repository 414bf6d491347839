using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkKitTemplate.RootNamespace;

/// <summary>The client's JSON without reflection, so that the program can be trimmed and compiled ahead of time.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(GraphApplication))]
public sealed partial class MicrosoftGraphJson : JsonSerializerContext;
