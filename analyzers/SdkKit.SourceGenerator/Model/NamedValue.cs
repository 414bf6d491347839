namespace SdkKit.SourceGenerator.Model;

internal sealed record NamedValue(string Name, string Value);
