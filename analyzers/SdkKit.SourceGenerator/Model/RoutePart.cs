namespace SdkKit.SourceGenerator.Model;

/// <summary>A literal part of a path, or what stands in its place.</summary>
/// <param name="Text">The literal, or the placeholder's name.</param>
/// <param name="Kind">Which of the two, and how much of the path a value may fill.</param>
/// <param name="Value">The value of a placeholder, once it is known.</param>
internal sealed record RoutePart(string Text, RoutePartKind Kind, ValueModel? Value = null);
