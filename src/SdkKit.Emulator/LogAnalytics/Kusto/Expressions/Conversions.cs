using System.Globalization;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.LogAnalytics.Kusto.Expressions;

/// <summary><c>tostring()</c>, <c>tolong()</c> and their like; what cannot be converted becomes a missing value.</summary>
internal static class Conversions
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static BoundExpression? TryBind(string name, BoundExpression[] arguments)
    {
        (KustoType Type, Func<object, object?> Convert)? conversion = name switch
        {
            "tostring" => (KustoType.String, ToText),
            "toint" => (KustoType.Int, value => ToLong(value) is long number and >= int.MinValue and <= int.MaxValue ? (int)number : null),
            "tolong" => (KustoType.Long, ToLong),
            "todouble" or "toreal" => (KustoType.Real, ToReal),
            "tobool" => (KustoType.Bool, ToBool),
            "todatetime" => (KustoType.DateTime, ToTime),
            "totimespan" => (KustoType.TimeSpan, value => value is TimeSpan ? value : TimeSpan.TryParse(ToText(value), Invariant, out var span) ? span : null),
            "toguid" => (KustoType.Guid, value => value is Guid ? value : Guid.TryParse(ToText(value), out var guid) ? guid : null),
            _ => null,
        };
        if (conversion is not { } found)
        {
            return null;
        }

        var argument = Functions.One(name, arguments);
        return new BoundExpression(found.Type, row => argument.Evaluate(row) is { } value ? found.Convert(value) : found.Type == KustoType.String ? "" : null);
    }

    public static string ToText(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", Invariant),
        TimeSpan span => span.ToString("c", Invariant),
        double real => real.ToString("R", Invariant),
        JsonNode json => json.ToJsonString(),
        _ => System.Convert.ToString(value, Invariant) ?? "",
    };

    private static object? ToLong(object value) => value switch
    {
        int or long => Arithmetic.Integer(value),
        bool flag => flag ? 1L : 0L,
        double real => Math.Abs(real) < long.MaxValue ? (long)real : null,
        TimeSpan span => span.Ticks,
        DateTimeOffset time => time.UtcTicks,
        _ => long.TryParse(ToText(value), Invariant, out var number) ? number
            : double.TryParse(ToText(value), Invariant, out var real) && Math.Abs(real) < long.MaxValue ? (long)real : null,
    };

    private static object? ToReal(object value) => value switch
    {
        int or long or double => Arithmetic.Real(value),
        bool flag => flag ? 1.0 : 0.0,
        _ => double.TryParse(ToText(value), Invariant, out var real) ? real : null,
    };

    private static object? ToBool(object value) => value switch
    {
        bool => value,
        int or long => Arithmetic.Integer(value) != 0,
        _ => bool.TryParse(ToText(value), out var flag) ? flag : ToText(value) is "1" ? true : ToText(value) is "0" ? false : null,
    };

    private static object? ToTime(object value) => value switch
    {
        DateTimeOffset => value,
        string text => DateTimeOffset.TryParse(text, Invariant, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null,
        _ => null,
    };
}
