using System.Security.Cryptography;
using System.Text;

namespace SdkKit.Paging;

/// <summary>The pages that a walk has been led to; of each only a fingerprint is kept, however long its address is.</summary>
internal sealed class PageTrail
{
    private readonly HashSet<UInt128> _seen = [];

    /// <summary>False when the trail has been there already: what follows would be a circle.</summary>
    public bool TryGo(string next)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(next), hash);
        return _seen.Add(System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash));
    }
}
