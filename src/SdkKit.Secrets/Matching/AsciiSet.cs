namespace SdkKit.Secrets.Matching;

/// <summary>A set of ASCII characters, tested with one shift.</summary>
internal readonly struct AsciiSet
{
    public static readonly AsciiSet Digits = new("0-9");
    public static readonly AsciiSet Alphanumeric = new("0-9A-Za-z");
    public static readonly AsciiSet Base64 = new("0-9A-Za-z+/");
    public static readonly AsciiSet Base64Url = new("0-9A-Za-z_-");
    public static readonly AsciiSet Whitespace = new(" \t\r\n");

    private readonly ulong _low;
    private readonly ulong _high;

    /// <param name="pattern">Characters, and ranges such as <c>a-z</c>; a dash that stands last is a dash.</param>
    public AsciiSet(string pattern)
    {
        _low = _high = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var last = i + 2 < pattern.Length && pattern[i + 1] == '-' ? pattern[i + 2] : pattern[i];
            for (var c = pattern[i]; c <= last; c++)
            {
                if (c < 64)
                    _low |= 1UL << c;
                else
                    _high |= 1UL << (c - 64);
            }

            if (last != pattern[i])
                i += 2;
        }
    }

    private AsciiSet(ulong low, ulong high) => (_low, _high) = (low, high);

    public static AsciiSet Of(char c) => c < 64 ? new AsciiSet(1UL << c, 0) : new AsciiSet(0, 1UL << (c - 64));

    public AsciiSet Or(AsciiSet other) => new(_low | other._low, _high | other._high);

    /// <summary>Whether it holds one character, <see cref="Single"/>.</summary>
    public bool IsSingle => (_low == 0) != (_high == 0) && (_low & (_low - 1)) == 0 && (_high & (_high - 1)) == 0;

    /// <summary>The lowest character.</summary>
    public char Single
    {
        get
        {
            var c = '\0';
            while (!Contains(c))
                c++;
            return c;
        }
    }

    public bool IsWithin(AsciiSet other) => (_low & ~other._low) == 0 && (_high & ~other._high) == 0;

    public bool Contains(char c) => c < 64 ? (_low >> c & 1) != 0 : c < 128 && (_high >> (c - 64) & 1) != 0;
}
