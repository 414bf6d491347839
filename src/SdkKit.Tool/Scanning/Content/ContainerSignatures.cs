namespace SdkKit.Tool.Scanning.Content;

/// <summary>The first bytes of archives and documents that may have no NUL byte where text is told from binary content.</summary>
internal static class ContainerSignatures
{
    private static readonly byte[][] All =
    [
        [.. "PK\x03\x04"u8], // zip, and with it docx, nupkg, jar
        [.. "PK\x05\x06"u8],
        [0x1F, 0x8B], // gzip
        [0xFD, .. "7zXZ\0"u8],
        [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C],
        [0x28, 0xB5, 0x2F, 0xFD], // Zstandard
        [0x04, 0x22, 0x4D, 0x18], // LZ4
        [.. "Rar!\x1A\x07"u8],
        [.. "MSCF"u8, 0, 0, 0, 0], // cabinet
        [.. "!<arch>\n"u8], // ar, and with it deb
        [.. "%PDF-"u8],
        [0x89, .. "PNG"u8],
        [0xFF, 0xD8, 0xFF], // JPEG
        [.. "GIF8"u8],
        [0x7F, .. "ELF"u8],
        [.. "wOF2"u8],
        [.. "OggS"u8],
        [.. "ID3"u8],
    ];

    public static bool IsStartOf(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
            return false;

        foreach (var signature in All)
        {
            if (content[0] == signature[0] && content.StartsWith(signature))
                return true;
        }

        return IsBzip2(content);
    }

    /// <summary>The digit in the signature is the block size.</summary>
    private static bool IsBzip2(ReadOnlySpan<byte> content) =>
        content.Length > 10 && content.StartsWith("BZh"u8) && content[3] is >= (byte)'1' and <= (byte)'9' && content[4..].StartsWith("1AY&SY"u8);
}
