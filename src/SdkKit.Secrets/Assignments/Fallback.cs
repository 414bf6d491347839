using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Assignments;

/// <summary>The value that code or configuration falls back to where a look-up finds none: it is hard-coded although a variable is read.</summary>
internal static class Fallback
{
    /// <summary>Of the names of <see cref="Calls"/>.</summary>
    public const int LongestCall = 16;

    private const int LongestVariable = 80;

    private static readonly string[] Calls =
    [
        "getenv(", "os.getenv(", "System.getenv(", "os.environ.get(", "environ.get(", "ENV.fetch(", "env(", "env.get(", "Env.get(", "env.str(", "config(",
    ];

    private static readonly AsciiSet CallStart = new("gosSeEc");
    private static readonly AsciiSet Blank = new(" \t");
    private static readonly AsciiSet Quote = new("\"'`");
    private static readonly AsciiSet Variable = new("0-9A-Za-z_.:-");

    /// <summary>From <c>getenv("NAME", "value")</c> to the quote of the value; <paramref name="at"/> itself where no such call stands.</summary>
    public static int SkipCall(CandidateText text, int at, int to)
    {
        if (!text.IsAt(at, CallStart))
            return at;

        foreach (var call in Calls)
        {
            if (!text.Matches(at, call))
                continue;

            var quote = text.SkipForward(at + call.Length, Blank, 4);
            var end = text.SkipForward(quote + 1, Variable, LongestVariable);
            if (!text.IsAt(quote, Quote) || !text.IsAt(end, Quote) || !text.IsAt(end + 1, AsciiSet.Of(',')))
                return at;

            var value = text.SkipForward(end + 2, Blank, 4);
            return value < to && text.IsAt(value, Quote) ? value : at;
        }

        return at;
    }

    /// <summary>Of <c>${NAME:-value}</c> and <c>${NAME:value}</c> the part that is used where the variable is not set; the assignment itself where it has none.</summary>
    public static Assignment In(Assignment assignment)
    {
        var value = assignment.Value;
        if (value.Length < 6 || value.Length != assignment.ValueLength || value[0] != '$' || value[1] != '{' || value[value.Length - 1] != '}')
            return assignment;

        var colon = value.IndexOf(':');
        if (colon < 0 || value.Take(colon).Skip(2).Any(static c => !Variable.Contains(c)))
            return assignment;

        var start = colon + (value[colon + 1] is '-' or '=' ? 2 : 1);
        var length = value.Length - 1 - start;
        return length <= 0 || value[start] is '?' or '+' || value.IndexOf('$', start) >= 0 || value.IndexOf('{', start) >= 0
            ? assignment
            : assignment with { Value = value.Substring(start, length), ValueStart = assignment.ValueStart + start, ValueLength = length };
    }
}
