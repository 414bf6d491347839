using System.Globalization;

namespace SdkKit.Provisioning;

/// <summary>The wait that a service asks for: seconds, a fraction of them (Graph sends 2.128), or an HTTP date.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Parse(string? text, DateTimeOffset now) => text switch
    {
        null => null,
        _ when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= TimeSpan.MaxValue.TotalSeconds / 2 => TimeSpan.FromSeconds(seconds),
        _ when DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
