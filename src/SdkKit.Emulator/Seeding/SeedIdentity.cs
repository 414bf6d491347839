namespace SdkKit.Emulator.Seeding;

/// <summary>The identifiers of a seeded directory and subscription: random, and the same for as long as a state file lives.</summary>
internal sealed record SeedIdentity
{
    public const string TenantName = "SdkKit Emulator";

    public required string TenantId { get; init; }

    public required string TenantDomain { get; init; }

    public required string SubscriptionId { get; init; }

    public required string ResourceGroup { get; init; }

    public required string WorkspaceId { get; init; }

    public required string CustomerId { get; init; }

    public required string ResourceId { get; init; }

    public required string Region { get; init; }

    public required string AdministratorAppId { get; init; }

    /// <summary>A user-assigned identity.</summary>
    public string ManagedIdentityId => $"/subscriptions/{SubscriptionId}/resourceGroups/{ResourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-sdkkit";

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
            Region = region,
            AdministratorAppId = Guid.NewGuid().ToString(),
        };
    }
}
