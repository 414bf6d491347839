using System.Globalization;
using System.Xml;

namespace SdkKit.Emulator.LogAnalytics.Queries;

/// <summary>An ISO 8601 interval: a duration up to now, or two ends of which one may be a duration.</summary>
internal sealed record TimeWindow(DateTimeOffset Start, DateTimeOffset End)
{
    public bool Contains(DateTimeOffset time) => Start <= time && time <= End;

    public static TimeWindow? Parse(string text, DateTimeOffset now)
    {
        var (first, second) = text.Split('/') switch
        {
            [var only] => (only, (string?)null),
            [var left, var right] => (left, right),
            _ => ("", null),
        };
        return (Duration(first), Time(first), second is null ? null : Duration(second), second is null ? null : Time(second)) switch
        {
            ({ } length, _, null, null) when second is null => new TimeWindow(now - length, now),
            ({ } length, _, null, { } end) => new TimeWindow(end - length, end),
            (null, { } start, { } length, _) => new TimeWindow(start, start + length),
            (null, { } start, null, { } end) => new TimeWindow(start, end),
            _ => null,
        };
    }

    private static TimeSpan? Duration(string text)
    {
        try
        {
            return text.StartsWith('P') ? XmlConvert.ToTimeSpan(text) : null;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
