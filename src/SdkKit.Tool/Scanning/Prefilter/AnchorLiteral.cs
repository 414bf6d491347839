using System.Text;
using SdkKit.Secrets.Matching;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>A literal that announces a secret, and the three bytes of it that it is looked for by.</summary>
/// <param name="anchor">The literal and its rule.</param>
internal sealed class AnchorLiteral(AnchorPrefilter.Anchor anchor)
{
    private readonly byte[] _bytes = Encoding.ASCII.GetBytes(anchor.Literal);
    private readonly int _offset = RareTrigram.IndexIn(anchor.Literal);

    public AnchorPrefilter.Anchor Anchor => anchor;

    /// <summary>Folded, as a number of three bytes, the first the lowest.</summary>
    public uint Trigram => (uint)(FoldedByte.Of(_bytes[_offset]) | FoldedByte.Of(_bytes[_offset + 1]) << 8 | FoldedByte.Of(_bytes[_offset + 2]) << 16);

    /// <summary>Where the literal starts, if it stands where its trigram is at <paramref name="at"/>; negative if not.</summary>
    public int StartAround(ReadOnlySpan<byte> content, int at)
    {
        var start = at - _offset;
        if (start < 0 || start + _bytes.Length > content.Length)
            return -1;

        var found = content.Slice(start, _bytes.Length);
        return (anchor.IgnoreCase ? Ascii.EqualsIgnoreCase(found, _bytes) : found.SequenceEqual(_bytes)) ? start : -1;
    }
}
