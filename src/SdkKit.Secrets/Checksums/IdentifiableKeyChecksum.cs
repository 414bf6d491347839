namespace SdkKit.Secrets.Checksums;

/// <summary>"HISv1": the last four bytes of the decoded key are the Marvin32 of all bytes before them.</summary>
internal static class IdentifiableKeyChecksum
{
    private const int ChecksumLength = 4;

    public static bool Holds(byte[] key, ulong seed)
    {
        var body = key.Length - ChecksumLength;
        var hash = Marvin32.Compute(key, body, seed);
        for (var i = 0; i < ChecksumLength; i++)
        {
            if (key[body + i] != (byte)(hash >> 8 * i))
                return false;
        }

        return true;
    }
}
