namespace SdkKit;

/// <summary>How a client goes on when a service fails for a moment (<c>SdkKit:Resilience:…</c>, or below the client's section).</summary>
public sealed class AzureResilienceOptions
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>How often a request is repeated at most; 0 repeats none. The default is 3.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The first pause where the service names none; it doubles with every try, give or take. The default is 0.8 seconds.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(0.8);

    /// <summary>The longest pause where the service names none. The default is a minute.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one try may take until its answer begins, and then until more of it comes. The default is 100 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long all tries and the pauses between them may take until the answer begins. The default is 5 minutes.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(5);

    internal void Check(string clientName)
    {
        CheckRange(clientName, nameof(MaxRetries), MaxRetries is >= 0 and <= 100, "a number from 0 to 100");
        CheckRange(clientName, nameof(Delay), Delay >= TimeSpan.Zero && Delay <= MaxDelay, "a time from 0 to MaxDelay");
        CheckRange(clientName, nameof(MaxDelay), MaxDelay <= Longest, "a time of a day at most");
        CheckRange(clientName, nameof(AttemptTimeout), AttemptTimeout >= Shortest && AttemptTimeout <= Longest, "a time from 10 milliseconds to a day");
        CheckRange(clientName, nameof(TotalTimeout), TotalTimeout >= Shortest && TotalTimeout <= Longest, "a time from 10 milliseconds to a day");
    }

    private static void CheckRange(string clientName, string name, bool isInRange, string range)
    {
        if (!isInRange)
        {
            throw new SdkKitConfigurationException($"{clientName}: SdkKit:Resilience:{name} is out of range; set {range}.");
        }
    }
}
