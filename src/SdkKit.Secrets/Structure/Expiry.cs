using System.Globalization;

namespace SdkKit.Secrets.Structure;

/// <summary>Says in words when a credential ends; an ended one is worth less attention, not none.</summary>
internal static class Expiry
{
    /// <summary>Reads seconds since 1970, or an ISO 8601 date; null for anything else.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (text is null)
            return null;

        var number = text.Split('.')[0];
        if (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return seconds is > 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Styles, out var time) ? time : null;
    }

    public static string Describe(DateTimeOffset end, DateTimeOffset now) =>
        string.Format(CultureInfo.InvariantCulture, "{0} on {1:yyyy-MM-dd}", end <= now ? "expired" : "expires", end);
}
