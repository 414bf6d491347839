using System.Collections.Concurrent;

namespace SdkKit.Provisioning;

/// <summary>How fast services want to be asked, as far as their answers have told; shared by everything that is sent for one purpose.</summary>
internal sealed class Throttle(TimeProvider time)
{
    /// <summary>A longer wait is for a person to decide on.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public const int MostTries = 12;

    private readonly ConcurrentDictionary<(string Host, string Sort), ThrottleLane> _lanes = [];

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>How long the service that asks for most wants nobody to come; zero when all may be asked.</summary>
    public TimeSpan Wait => _lanes.Values.Select(lane => lane.Wait).DefaultIfEmpty().Max();

    /// <summary>Services count reads, writes and, Resource Manager, deletions by themselves.</summary>
    public ThrottleLane LaneOf(HttpRequestMessage request)
    {
        var sort = request.Method == HttpMethod.Get || request.Method == HttpMethod.Head ? "read" : request.Method == HttpMethod.Delete ? "delete" : "write";
        return _lanes.GetOrAdd((request.RequestUri!.Authority, sort), _ => new ThrottleLane(time));
    }
}
