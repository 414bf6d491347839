namespace SdkKit.Provisioning;

/// <summary>How things are destroyed.</summary>
public sealed record DestroyOptions
{
    /// <summary>Also removes the application from the directory's deleted items, which otherwise keep it and its unique name for 30 days.</summary>
    public bool Purge { get; init; }

    /// <summary>The plan that was agreed to; when things have changed since, nothing is done. <see langword="null"/> accepts any.</summary>
    public ProvisioningPlan? Expected { get; init; }
}
