namespace SdkKit.Tool.Scanning.Files;

/// <summary>A file to scan.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Length">Its length, where finding it has told it.</param>
internal readonly record struct FoundFile(string Path, long? Length = null);
