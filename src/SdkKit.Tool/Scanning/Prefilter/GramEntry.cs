using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>What tells at one look whether a literal stands around its gram: side by side in memory with those that are looked at together.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct GramEntry
{
    private const int WordLength = sizeof(ulong);

    private readonly ulong _word;
    private readonly ulong _mask;
    private readonly ulong _case;
    private readonly int _offset;
    private readonly bool _isWhole;

    public GramEntry(AnchorLiteral literal)
    {
        Literal = literal;
        var bytes = literal.Bytes;
        (_offset, _isWhole) = (literal.Offset, bytes.Length <= WordLength);
        for (var i = 0; i < Math.Min(WordLength, bytes.Length); i++)
        {
            _word |= (ulong)bytes[i] << (8 * i);
            _mask |= 0xFFUL << (8 * i);
            _case |= (ulong)(literal.OtherCase(bytes[i]) ^ bytes[i]) << (8 * i);
        }
    }

    public AnchorLiteral Literal { get; }

    /// <summary>Where the literal starts, if it stands where its gram is at <paramref name="at"/>; negative if not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int StartAround(ReadOnlySpan<byte> text, int at)
    {
        var start = at - _offset;
        if (start < 0 || start + WordLength > text.Length)
            return Literal.IsAt(text, start) ? start : -1;

        var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start));
        return ((word | _case) & _mask) == _word && (_isWhole || Literal.IsAt(text, start)) ? start : -1;
    }
}
