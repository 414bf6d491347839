using System.Text;
using SdkKit.Secrets.Matching;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>A literal that announces a secret, and the four bytes of it (three where it has no more) that it is looked for by: its gram.</summary>
internal sealed class AnchorLiteral
{
    private readonly byte[] _bytes;

    /// <param name="anchor">The literal and its rule.</param>
    public AnchorLiteral(AnchorPrefilter.Anchor anchor)
    {
        Anchor = anchor;
        _bytes = Encoding.ASCII.GetBytes(anchor.IgnoreCase ? anchor.Literal.ToLowerInvariant() : anchor.Literal);
        GramLength = Math.Min(GramTable.LongestGram, _bytes.Length);
    }

    public AnchorPrefilter.Anchor Anchor { get; }

    /// <summary>The whole of it; letters in lower case where case does not count.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    public int GramLength { get; }

    /// <summary>How many grams there are to choose from.</summary>
    public int Grams => _bytes.Length - GramLength + 1;

    /// <summary>Where the gram stands that it is looked for by: the rarest, unless another is found at less cost together with those of other literals.</summary>
    public int Offset { get; set; }

    /// <summary>The bytes at <see cref="Offset"/>.</summary>
    public ReadOnlySpan<byte> Gram => GramAt(Offset);

    public ReadOnlySpan<byte> GramAt(int offset) => _bytes.AsSpan(offset, GramLength);

    /// <summary>How many text positions hold the gram, as a share and roughly.</summary>
    public double ShareAt(int offset)
    {
        var share = 1.0;
        for (var i = offset; i < offset + GramLength; i++)
            share *= i >= offset + 2 && ByteFrequency.Behind(_bytes[i - 2], _bytes[i - 1], _bytes[i]) is { } behind ? behind : Commonness(_bytes[i]);
        return share;
    }

    /// <summary>The same letter in upper case where case does not count, otherwise the byte itself.</summary>
    public byte OtherCase(byte b) => Anchor.IgnoreCase && char.IsAsciiLetter((char)b) ? (byte)(b ^ 0x20) : b;

    /// <summary>Whether it stands there; no place is outside of <paramref name="text"/>.</summary>
    public bool IsAt(ReadOnlySpan<byte> text, int start)
    {
        if (start < 0 || start + _bytes.Length > text.Length)
            return false;

        var found = text.Slice(start, _bytes.Length);
        return Anchor.IgnoreCase ? Ascii.EqualsIgnoreCase(found, _bytes) : found.SequenceEqual(_bytes);
    }

    private double Commonness(byte b) => OtherCase(b) is var other && other != b ? ByteFrequency.Of(b) + ByteFrequency.Of(other) : ByteFrequency.Of(b);
}
