namespace SdkKit.SourceGenerator.Model;

/// <summary>A literal part of a path, or the parameter that stands in its place.</summary>
/// <param name="Text">The literal, or the parameter's name.</param>
/// <param name="Kind">Which of the two, and how much of the path a parameter may fill.</param>
internal sealed record RoutePart(string Text, RoutePartKind Kind);
