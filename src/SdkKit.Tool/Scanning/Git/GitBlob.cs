namespace SdkKit.Tool.Scanning.Git;

/// <summary>A version of a file that git keeps.</summary>
/// <param name="Id">Its object id.</param>
/// <param name="Path">As reports name it.</param>
/// <param name="Commit">The commit that brought it; null for what is staged.</param>
internal sealed record GitBlob(string Id, string Path, string? Commit);
