namespace SdkKit.Emulator.LogAnalytics.Kusto.Expressions;

/// <summary><c>bin(value, size)</c>: rounds down to a multiple of the size.</summary>
internal static class Bin
{
    public static BoundExpression Bind(string name, BoundExpression[] arguments)
    {
        if (arguments is not [var value, var size])
        {
            throw KustoException.ArgumentCount(name);
        }

        Func<object, object, object?> round = (value.Type, size.Type) switch
        {
            (KustoType.DateTime, KustoType.TimeSpan) => (time, span) => Down(((DateTimeOffset)time).UtcTicks, ((TimeSpan)span).Ticks) is { } ticks
                ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
            (KustoType.TimeSpan, KustoType.TimeSpan) => (span, step) => Down(((TimeSpan)span).Ticks, ((TimeSpan)step).Ticks) is { } ticks ? new TimeSpan(ticks) : null,
            (var a, var b) when a.IsInteger() && b.IsInteger() => (number, step) => Down(Arithmetic.Integer(number), Arithmetic.Integer(step)),
            (var a, var b) when a.IsNumber() && b.IsNumber() => (number, step) => Arithmetic.Real(step) > 0
                ? Math.Floor(Arithmetic.Real(number) / Arithmetic.Real(step)) * Arithmetic.Real(step) : null,
            _ => throw KustoException.ArgumentType(name, size.Type),
        };
        var type = value.Type == KustoType.Int ? KustoType.Long : value.Type.IsInteger() && size.Type == KustoType.Real ? KustoType.Real : value.Type;
        return new BoundExpression(type, row => value.Evaluate(row) is { } a && size.Evaluate(row) is { } b ? round(a, b) : null);
    }

    private static long? Down(long value, long size)
    {
        if (size <= 0)
        {
            return null;
        }

        var rest = value % size;
        return value - (rest < 0 ? rest + size : rest);
    }
}
