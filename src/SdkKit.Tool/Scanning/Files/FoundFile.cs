namespace SdkKit.Tool.Scanning.Files;

/// <summary>A file to scan. A class, because the framework's generic code over classes is compiled already.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Length">Its length, where finding it has told it.</param>
internal sealed record FoundFile(string Path, long? Length = null);
