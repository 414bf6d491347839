using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SdkKit.Secrets.Matching;

namespace SdkKit.Tool.Scanning.Prefilter;

/// <summary>Whether what stands behind an anchor in UTF-8 text can make its rule find anything; says yes wherever only the rule can tell. A rule costs ten times as much to ask.</summary>
internal static class SequelBytes
{
    /// <summary>Of one UTF-16 code unit.</summary>
    private const int MostBytes = 3;

    /// <param name="anchor">What was found.</param>
    /// <param name="text">The text that holds it.</param>
    /// <param name="end">Where it ends there.</param>
    /// <param name="isAscii">Whether all of the text is ASCII.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayFollow(AnchorPrefilter.Anchor anchor, ReadOnlySpan<byte> text, int end, bool isAscii) => anchor.Sequel switch
    {
        AnchorSequel.Run => HasRun(text, end, anchor.LeastRun),
        AnchorSequel.DistantRun or AnchorSequel.DistantToken => HasDistantRun(text, end, isAscii ? SequelGlance.Farthest : SequelGlance.Farthest * MostBytes, anchor.LeastRun),
        _ => true,
    };

    /// <summary>At least so many characters without a blank.</summary>
    private static bool HasRun(ReadOnlySpan<byte> text, int at, int least)
    {
        if (at + Vector256<byte>.Count <= text.Length && least <= Vector256<byte>.Count)
        {
            var blanks = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(text), (nuint)at), Vector256.Create((byte)' '));
            return BitOperations.TrailingZeroCount(blanks.ExtractMostSignificantBits()) >= least;
        }

        return at + least <= text.Length && !text.Slice(at, least).ContainsAnyInRange((byte)0, (byte)' ');
    }

    /// <summary>The same within reach; from the end of each possible run, so that of sentences one letter in some is read.</summary>
    private static bool HasDistantRun(ReadOnlySpan<byte> text, int start, int reach, int least)
    {
        for (var limit = start + reach; start < limit && start + least <= text.Length;)
        {
            var at = start + least;
            while (at > start && text[at - 1] > ' ')
                at--;
            if (at == start)
                return true;
            start = at;
        }

        return false;
    }
}
