using System.Text;
using SdkKit.Secrets.Matching;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>A literal that announces a secret, and the three bytes of it that it is looked for by.</summary>
/// <param name="text">The literal as the rule spells it, ASCII.</param>
/// <param name="ignoreCase">True when any letter case counts.</param>
internal sealed class AnchorLiteral(string text, bool ignoreCase)
{
    private readonly byte[] _bytes = Encoding.ASCII.GetBytes(text);
    private readonly int _offset = RareTrigram.IndexIn(text);

    /// <summary>Folded, as a number of three bytes, the first the lowest.</summary>
    public uint Trigram => (uint)(FoldedByte.Of(_bytes[_offset]) | FoldedByte.Of(_bytes[_offset + 1]) << 8 | FoldedByte.Of(_bytes[_offset + 2]) << 16);

    /// <summary>Whether the literal stands where its trigram is at <paramref name="at"/>.</summary>
    public bool IsAround(ReadOnlySpan<byte> content, int at)
    {
        var start = at - _offset;
        if (start < 0 || start + _bytes.Length > content.Length)
            return false;

        var found = content.Slice(start, _bytes.Length);
        return ignoreCase ? Ascii.EqualsIgnoreCase(found, _bytes) : found.SequenceEqual(_bytes);
    }
}
