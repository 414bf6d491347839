using System.Globalization;

namespace SdkKit.Emulator.LogAnalytics.Kusto.Expressions;

/// <summary><c>+ - * / %</c> over numbers, times and timespans; a missing operand gives a missing result.</summary>
internal static class Arithmetic
{
    public static BoundExpression Bind(string @operator, BoundExpression left, BoundExpression right)
    {
        var (type, compute) = (left.Type, right.Type, @operator) switch
        {
            (KustoType.DateTime, KustoType.DateTime, "-") => Rule(KustoType.TimeSpan, (a, b) => (DateTimeOffset)a - (DateTimeOffset)b),
            (KustoType.DateTime, KustoType.TimeSpan, "+") => Rule(KustoType.DateTime, (a, b) => Shift((DateTimeOffset)a, (TimeSpan)b)),
            (KustoType.DateTime, KustoType.TimeSpan, "-") => Rule(KustoType.DateTime, (a, b) => Shift((DateTimeOffset)a, -(TimeSpan)b)),
            (KustoType.TimeSpan, KustoType.DateTime, "+") => Rule(KustoType.DateTime, (a, b) => Shift((DateTimeOffset)b, (TimeSpan)a)),
            (KustoType.TimeSpan, KustoType.TimeSpan, "+") => Rule(KustoType.TimeSpan, (a, b) => new TimeSpan(((TimeSpan)a).Ticks + ((TimeSpan)b).Ticks)),
            (KustoType.TimeSpan, KustoType.TimeSpan, "-") => Rule(KustoType.TimeSpan, (a, b) => new TimeSpan(((TimeSpan)a).Ticks - ((TimeSpan)b).Ticks)),
            (KustoType.TimeSpan, KustoType.TimeSpan, "/") => Rule(KustoType.Real, (a, b) => ((TimeSpan)a).Ticks / (double)((TimeSpan)b).Ticks),
            (KustoType.TimeSpan, KustoType.TimeSpan, "%") => Rule(KustoType.TimeSpan, (a, b) =>
                ((TimeSpan)b).Ticks == 0 ? null : new TimeSpan(((TimeSpan)a).Ticks % ((TimeSpan)b).Ticks)),
            (KustoType.TimeSpan, var number, "*") when number.IsNumber() => Rule(KustoType.TimeSpan, (a, b) => Scale((TimeSpan)a, Real(b))),
            (var number, KustoType.TimeSpan, "*") when number.IsNumber() => Rule(KustoType.TimeSpan, (a, b) => Scale((TimeSpan)b, Real(a))),
            (KustoType.TimeSpan, var number, "/") when number.IsNumber() => Rule(KustoType.TimeSpan, (a, b) => Scale((TimeSpan)a, 1 / Real(b))),
            (var a, var b, _) when a.IsInteger() && b.IsInteger() => (KustoType.Long, (x, y) => OfIntegers(@operator, Integer(x), Integer(y))),
            (var a, var b, _) when a.IsNumber() && b.IsNumber() => (KustoType.Real, (x, y) => OfReals(@operator, Real(x), Real(y))),
            _ => throw KustoException.NoArithmetic(@operator, left.Type, right.Type),
        };
        return new BoundExpression(type, row => left.Evaluate(row) is { } a && right.Evaluate(row) is { } b ? compute(a, b) : null);
    }

    public static double Real(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    public static long Integer(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static (KustoType, Func<object, object, object?>) Rule(KustoType type, Func<object, object, object?> compute) => (type, compute);

    private static object? OfIntegers(string @operator, long left, long right) => @operator switch
    {
        "+" => unchecked(left + right),
        "-" => unchecked(left - right),
        "*" => unchecked(left * right),
        _ when right == 0 => null,
        _ when right == -1 => @operator == "/" ? unchecked(-left) : 0L,
        "/" => left / right,
        _ => left % right,
    };

    private static double OfReals(string @operator, double left, double right) => @operator switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        _ => left % right,
    };

    private static DateTimeOffset? Shift(DateTimeOffset time, TimeSpan by)
    {
        var ticks = time.UtcTicks + (decimal)by.Ticks;
        return ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset((long)ticks, TimeSpan.Zero) : null;
    }

    private static TimeSpan? Scale(TimeSpan span, double factor)
    {
        var ticks = span.Ticks * factor;
        return Math.Abs(ticks) < long.MaxValue ? new TimeSpan((long)ticks) : null;
    }
}
