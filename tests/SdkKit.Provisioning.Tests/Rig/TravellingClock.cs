namespace SdkKit.Provisioning.Tests;

/// <summary>The system's clock, ahead of itself or behind.</summary>
internal sealed class TravellingClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
