using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Model;

/// <summary>An enum and the names that its members have on the wire.</summary>
internal sealed record EnumModel(string Type, EquatableList<EnumMemberModel> Members);
