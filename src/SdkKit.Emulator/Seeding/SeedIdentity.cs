namespace SdkKit.Emulator.Seeding;

/// <summary>The identifiers of a seeded directory and subscription: random, and the same for as long as a state file lives.</summary>
internal sealed record SeedIdentity
{
    public const string TenantName = "SdkKit Emulator";
    public const string VaultName = "kv-sdkkit";

    public required string TenantId { get; init; }

    public required string TenantDomain { get; init; }

    public required string SubscriptionId { get; init; }

    public required string ResourceGroup { get; init; }

    public required string WorkspaceId { get; init; }

    public required string CustomerId { get; init; }

    public required string ResourceId { get; init; }

    /// <summary>The application id of the Application Insights component.</summary>
    public required string ComponentAppId { get; init; }

    /// <summary>Id of the organization in Azure DevOps.</summary>
    public required string OrganizationId { get; init; }

    public required string Region { get; init; }

    public required string AdministratorAppId { get; init; }

    /// <summary>A user-assigned identity.</summary>
    public string ManagedIdentityId => ResourceOf("Microsoft.ManagedIdentity/userAssignedIdentities/id-sdkkit");

    /// <summary>The Application Insights component, which logs into the workspace.</summary>
    public string ComponentId => ResourceOf("Microsoft.Insights/components/appi-sdkkit");

    public string VaultId => ResourceOf($"Microsoft.KeyVault/vaults/{VaultName}");

    private string ResourceOf(string typeAndName) => $"/subscriptions/{SubscriptionId}/resourceGroups/{ResourceGroup}/providers/{typeAndName}";

    public static SeedIdentity Create(string region)
    {
        var subscription = Guid.NewGuid().ToString();
        const string Group = "rg-sdkkit";
        var groupId = $"/subscriptions/{subscription}/resourceGroups/{Group}";
        return new SeedIdentity
        {
            TenantId = Guid.NewGuid().ToString(),
            TenantDomain = $"sdkkit{Guid.NewGuid().ToString("N")[..8]}.onmicrosoft.com",
            SubscriptionId = subscription,
            ResourceGroup = Group,
            WorkspaceId = $"{groupId}/providers/Microsoft.OperationalInsights/workspaces/log-sdkkit",
            CustomerId = Guid.NewGuid().ToString(),
            ResourceId = $"{groupId}/providers/Microsoft.Compute/virtualMachines/vm-sdkkit",
            ComponentAppId = Guid.NewGuid().ToString(),
            OrganizationId = Guid.NewGuid().ToString(),
            Region = region,
            AdministratorAppId = Guid.NewGuid().ToString(),
        };
    }
}
