using Azure.Core;

namespace SdkKit.Tokens;

/// <summary>A token in the form in which requests send it.</summary>
/// <param name="Header">The value of the Authorization header.</param>
/// <param name="RefreshAt">From when on a new token is fetched beside use of this one, on the <see cref="Clock"/>.</param>
/// <param name="ExpiresAt">From when on this one is not sent any more, on the <see cref="Clock"/>.</param>
internal sealed record CachedToken(string Header, long RefreshAt, long ExpiresAt)
{
    /// <summary>Allows for the way to the service and for clocks that differ.</summary>
    private static readonly TimeSpan ExpirySkew = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RefreshAhead = TimeSpan.FromMinutes(5);

    /// <summary>How long a refresh waits after one that failed or brought the same token again.</summary>
    public static readonly TimeSpan RefreshPause = TimeSpan.FromSeconds(30);

    public static CachedToken From(AccessToken token, Clock clock)
    {
        var (now, utcNow) = (clock.Milliseconds, clock.UtcNow);
        var left = token.ExpiresOn - utcNow;
        var untilRefresh = token.RefreshOn is { } refreshOn ? refreshOn - utcNow : left - RefreshAhead;
        var expiresAt = now + Milliseconds(left - ExpirySkew);
        var refreshAt = now + Math.Max(Milliseconds(untilRefresh), Milliseconds(RefreshPause));
        return new CachedToken($"Bearer {token.Token}", Math.Min(refreshAt, expiresAt), expiresAt);
    }

    public CachedToken RefreshedLater(Clock clock) =>
        this with { RefreshAt = Math.Min(clock.Milliseconds + Milliseconds(RefreshPause), ExpiresAt) };

    // The name and the header would otherwise be in the text that a debugger or a log prints.
    public override string ToString() => nameof(CachedToken);

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;
}
