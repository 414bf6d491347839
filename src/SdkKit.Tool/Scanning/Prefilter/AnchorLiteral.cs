using System.Runtime.InteropServices;
using System.Text;
using SdkKit.Secrets.Matching;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>A literal that announces a secret, and the three bytes of it that it is looked for by.</summary>
internal sealed class AnchorLiteral
{
    private const int WordLength = sizeof(ulong);

    private readonly byte[] _bytes;
    private readonly ulong _word;
    private readonly ulong _wordMask;
    private readonly ulong _wordCase;

    /// <param name="anchor">The literal and its rule.</param>
    public AnchorLiteral(AnchorPrefilter.Anchor anchor)
    {
        Anchor = anchor;
        _bytes = Encoding.ASCII.GetBytes(anchor.IgnoreCase ? anchor.Literal.ToLowerInvariant() : anchor.Literal);
        Offset = Enumerable.Range(0, Trigrams).MinBy(CostAt);
        for (var i = 0; i < Math.Min(WordLength, _bytes.Length); i++)
        {
            _word |= (ulong)_bytes[i] << (8 * i);
            _wordMask |= 0xFFUL << (8 * i);
            _wordCase |= (ulong)(OtherCase(_bytes[i]) ^ _bytes[i]) << (8 * i);
        }
    }

    public AnchorPrefilter.Anchor Anchor { get; }

    /// <summary>How many there are to choose from.</summary>
    public int Trigrams => _bytes.Length - 2;

    /// <summary>Where the trigram stands that it is looked for by: the rarest, unless another is found at less cost together with those of other literals.</summary>
    public int Offset { get; set; }

    /// <summary>The three bytes at <see cref="Offset"/>; letters in lower case where case does not count.</summary>
    public ReadOnlySpan<byte> Trigram => TrigramAt(Offset);

    public ReadOnlySpan<byte> TrigramAt(int offset) => _bytes.AsSpan(offset, 3);

    /// <summary>How many text positions hold the trigram, as a share and roughly.</summary>
    public double CostAt(int offset) => Commonness(_bytes[offset]) * Commonness(_bytes[offset + 1]) * Commonness(_bytes[offset + 2]);

    /// <summary>The same letter in upper case where case does not count, otherwise the byte itself.</summary>
    public byte OtherCase(byte b) => Anchor.IgnoreCase && char.IsAsciiLetter((char)b) ? (byte)(b ^ 0x20) : b;

    /// <summary>Where the literal starts, if it stands where its trigram is at <paramref name="at"/>; negative if not.</summary>
    public int StartAround(ReadOnlySpan<byte> content, int at)
    {
        var start = at - Offset;
        if (start < 0 || start + _bytes.Length > content.Length)
            return -1;
        if (start + WordLength <= content.Length)
        {
            var word = MemoryMarshal.Read<ulong>(content[start..]);
            if (((word | _wordCase) & _wordMask) != _word)
                return -1;
            if (_bytes.Length <= WordLength)
                return start;
        }

        var found = content.Slice(start, _bytes.Length);
        return (Anchor.IgnoreCase ? Ascii.EqualsIgnoreCase(found, _bytes) : found.SequenceEqual(_bytes)) ? start : -1;
    }

    private double Commonness(byte b) => OtherCase(b) is var other && other != b ? ByteFrequency.Of(b) + ByteFrequency.Of(other) : ByteFrequency.Of(b);
}
