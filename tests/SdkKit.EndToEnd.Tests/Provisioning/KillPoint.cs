namespace SdkKit.EndToEnd.Tests.Provisioning;

/// <summary>Where a process is killed.</summary>
/// <param name="Request">Number of the request, from 1.</param>
/// <param name="After">Whether the service has done what it was asked.</param>
internal sealed record KillPoint(int Request, bool After);
