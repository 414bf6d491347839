namespace SdkKit.Provisioning;

/// <summary>How a plan is applied.</summary>
public sealed record ApplyOptions
{
    /// <summary>How long to wait until every role is effective for the new credential; zero does not wait.</summary>
    public TimeSpan WaitForRoles { get; init; }

    /// <summary>The plan that was agreed to; when things have changed since, nothing is done. <see langword="null"/> accepts any.</summary>
    public ProvisioningPlan? Expected { get; init; }
}
