using System.Globalization;

namespace SdkKit.Provisioning;

/// <summary>What an answer tells about its service's limits.</summary>
/// <param name="Usage">How much of the limit is used, where Graph says so: from 0.8 on.</param>
/// <param name="Remaining">How many requests of this sort are left, where Resource Manager says so.</param>
/// <remarks>Sources: "Microsoft Graph throttling guidance"; "Understand how Azure Resource Manager throttles requests".</remarks>
internal readonly record struct ThrottlingNews(double? Usage, int? Remaining)
{
    private const string Remainder = "x-ms-ratelimit-remaining-";

    public static ThrottlingNews Of(HttpResponseMessage response)
    {
        double? usage = Header(response, "x-ms-throttle-limit-percentage") is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? share : null;
        // There may be one for the subscription, one for the tenant and one for the region: the least counts.
        int? remaining = null;
        foreach (var (name, values) in response.Headers.NonValidated)
        {
            if (name.StartsWith(Remainder, StringComparison.OrdinalIgnoreCase) && int.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var left))
                remaining = Math.Min(remaining ?? int.MaxValue, left);
        }

        return new(usage, remaining);
    }

    /// <summary>The wait that a refusal asks for; some services of Graph ask for none.</summary>
    public static TimeSpan? WaitOf(HttpResponseMessage response, DateTimeOffset now) => RetryAfter.Parse(Header(response, "Retry-After"), response.Headers.Date ?? now);

    // As it stands there: the platform's own type knows no fractions.
    private static string? Header(HttpResponseMessage response, string name) => response.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
