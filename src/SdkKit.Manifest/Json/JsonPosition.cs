namespace SdkKit.Manifest.Json;

/// <summary>A place in a JSON file.</summary>
public sealed record JsonPosition(string Path, int Line, int Column);
