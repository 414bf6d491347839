namespace SdkKit.Tool.Scanning.Content;

/// <summary>How the bytes of a file are to be read.</summary>
internal enum TextKind
{
    Binary,
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
}
