using System.Text.Json.Serialization;

namespace SdkKit.Provisioning;

[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    UseStringEnumConverter = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProvisioningPlan))]
[JsonSerializable(typeof(ProvisioningResult))]
[JsonSerializable(typeof(SetResult))]
[JsonSerializable(typeof(JournalEntry))]
internal sealed partial class ProvisioningJson : JsonSerializerContext;
