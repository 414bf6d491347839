namespace SdkKit.SourceGenerator.Model;

internal sealed record EnumMemberModel(string Name, string WireName);
