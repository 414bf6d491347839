namespace SdkKit.Provisioning;

/// <summary>What one environment file says; everything is optional.</summary>
internal sealed class EnvironmentLayer
{
    public Guid? TenantId { get; set; }

    public string? Cloud { get; set; }

    public string? UniqueName { get; set; }

    public TimeSpan? CredentialLifetime { get; set; }

    public StoreTarget? Store { get; set; }

    public Dictionary<string, EnvironmentValue> Values { get; } = new(StringComparer.OrdinalIgnoreCase);
}
