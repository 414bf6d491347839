namespace SdkKit.Secrets.Providers;

/// <summary>How a token proves itself offline.</summary>
internal enum TokenCheck
{
    None,

    /// <summary>The last six characters are the CRC32 of those between them and the prefix, in base 62 (GitHub, npm).</summary>
    Crc32,

    /// <summary>The last six characters are the checksum of BIP-173 (age).</summary>
    Bech32,
}
