namespace SdkKit.Provisioning;

/// <summary>A file of an export. Its text depends on the desired state alone: the same state gives the same text.</summary>
/// <param name="Path">Relative to the folder of the export, with forward slashes.</param>
/// <param name="Text">Content, with line feeds.</param>
public sealed record ExportedFile(string Path, string Text)
{
    /// <summary>Whether the file is a program.</summary>
    public bool IsExecutable { get; init; }
}
