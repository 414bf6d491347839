using System.Globalization;

namespace SdkKit.Http;

/// <summary>How long a service asks to wait: in milliseconds, in seconds with or without a fraction, or until a date.</summary>
/// <remarks>RFC 9110, 10.2.3 has whole seconds and dates; Azure's services also send fractions, and milliseconds under two names of their own.</remarks>
internal static class RetryAfter
{
    /// <summary>Longer than any service asks for, and short enough for every timer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Null where the answer does not say, or says it in no known way.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time) =>
        Number(response, "retry-after-ms", perSecond: 1000)
        ?? Number(response, "x-ms-retry-after-ms", perSecond: 1000)
        ?? Number(response, "Retry-After", perSecond: 1)
        ?? Date(response, time);

    private static TimeSpan? Number(HttpResponseMessage response, string header, double perSecond) =>
        Text(response, header) is { } text && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? TimeSpan.FromSeconds(Math.Min(number / perSecond, Longest.TotalSeconds))
            : null;

    private static TimeSpan? Date(HttpResponseMessage response, TimeProvider time)
    {
        if (Parse(Text(response, "Retry-After")) is not { } date)
        {
            return null;
        }

        // Against the service's own clock where it tells it: this machine's may be minutes off.
        var wait = date - (Parse(Text(response, "Date")) ?? time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
    }

    private static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;

    private static string? Text(HttpResponseMessage response, string header) =>
        response.Headers.NonValidated.TryGetValues(header, out var values) ? values.ToString().Trim() : null;
}
