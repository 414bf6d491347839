using System.Globalization;
using System.Text.RegularExpressions;

namespace SdkKit.Emulator.Faults;

/// <summary>Rules as people write them: <c>kind[(argument)] [METHOD] [/part/of/path] [at N] [times N | always]</c>.</summary>
internal static partial class FaultRuleText
{
    private const string Form =
        "write kind [METHOD] [/part/of/path] [at N] [times N | always], where kind is before, after-reset, after-<status>, <status>[:<code>][(<retry-after>)], "
        + "stall, after-stall, kill, after-kill, lag(<requests>|<seconds>s) or flap(<requests>|<seconds>s)";

    public static FaultRule Parse(string text)
    {
        var words = new Queue<string>(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var rule = words.TryDequeue(out var kind) ? Kind(kind, text) : throw Invalid(text, "it is empty");
        while (words.TryDequeue(out var word))
        {
            rule = word switch
            {
                "at" => rule with { At = Number(words, text) },
                "times" => rule with { Times = Number(words, text) },
                "always" => rule with { Times = int.MaxValue },
                _ when word.Contains('/', StringComparison.Ordinal) => rule with { Path = word },
                _ when word.All(char.IsAsciiLetterUpper) => rule with { Method = word },
                _ => throw Invalid(text, $"'{word}' is not understood"),
            };
        }

        return rule;
    }

    private static FaultRule Kind(string word, string text) => Pattern().Match(word) switch
    {
        { Success: false } => throw Invalid(text, $"'{word}' is no kind of fault"),
        var match when match.Groups["lag"] is { Success: true } lag => Lag(lag.Value == "lag" ? FaultKind.Lag : FaultKind.Flap, match.Groups["extent"].Value),
        var match when match.Groups["status"] is { Success: true } status => new FaultRule
        {
            Kind = match.Groups["after"].Success ? FaultKind.AfterStatus : FaultKind.Status,
            Status = int.Parse(status.Value, CultureInfo.InvariantCulture),
            Code = match.Groups["code"] is { Success: true } code ? code.Value : null,
            RetryAfter = match.Groups["wait"] is { Success: true } wait ? wait.Value : null,
        },
        _ => new FaultRule { Kind = Enum.Parse<FaultKind>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) },
    };

    private static FaultRule Lag(FaultKind kind, string extent) => extent.EndsWith('s')
        ? new FaultRule { Kind = kind, Duration = TimeSpan.FromSeconds(double.Parse(extent[..^1], CultureInfo.InvariantCulture)) }
        : new FaultRule { Kind = kind, Requests = int.Parse(extent, CultureInfo.InvariantCulture) };

    private static int Number(Queue<string> words, string text) =>
        words.TryDequeue(out var word) && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Invalid(text, "a number from 1 must follow 'at' and 'times'");

    private static EmulatorException Invalid(string text, string reason) => new($"the fault '{text}' is no rule: {reason}; {Form}");

    [GeneratedRegex(
        @"\A(?:before|after-reset|(?:after-)?(?:stall|kill)|(?<lag>lag|flap)\((?<extent>[0-9]{1,6}|[0-9]{1,6}(?:\.[0-9]{1,3})?s)\)"
        + @"|(?<after>after-)?(?<status>[345][0-9]{2})(?::(?<code>[A-Za-z_]{1,100}))?(?:\((?<wait>[0-9]{1,4}(?:\.[0-9]{1,3})?|date)\))?)\z")]
    private static partial Regex Pattern();
}
