using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Model;

/// <summary>An enum and the names that its members have on the wire.</summary>
/// <param name="Type">The type as written in the generated code.</param>
/// <param name="MayBeNull">Whether some value of it may be null.</param>
/// <param name="Members">Name and wire name.</param>
internal sealed record EnumModel(string Type, bool MayBeNull, EquatableList<EnumMemberModel> Members);
