namespace SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

/// <summary>Timespan literals: <c>1.5d</c>, <c>30m</c>, <c>100ms</c>.</summary>
internal static class Durations
{
    public static Literal? Parse(double amount, string unit)
    {
        long? ticks = unit switch
        {
            "d" or "day" or "days" => TimeSpan.TicksPerDay,
            "h" or "hr" or "hrs" or "hour" or "hours" => TimeSpan.TicksPerHour,
            "m" or "min" or "minute" or "minutes" => TimeSpan.TicksPerMinute,
            "s" or "sec" or "second" or "seconds" => TimeSpan.TicksPerSecond,
            "ms" or "millisecond" or "milliseconds" => TimeSpan.TicksPerMillisecond,
            "microsecond" or "microseconds" => TimeSpan.TicksPerMicrosecond,
            "tick" or "ticks" => 1,
            _ => null,
        };
        return ticks is { } length && Math.Abs(amount * length) < long.MaxValue ? new Literal(KustoType.TimeSpan, new TimeSpan((long)(amount * length))) : null;
    }
}
