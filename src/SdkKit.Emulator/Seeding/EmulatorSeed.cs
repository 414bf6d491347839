namespace SdkKit.Emulator.Seeding;

/// <summary>What every emulator starts with.</summary>
public sealed record EmulatorSeed
{
    /// <summary>Directory (tenant) id.</summary>
    public required string TenantId { get; init; }

    /// <summary>Initial domain of the tenant; works in place of its id.</summary>
    public required string TenantDomain { get; init; }

    /// <summary>The one subscription.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>Name of the seeded resource group.</summary>
    public required string ResourceGroup { get; init; }

    /// <summary>The Log Analytics workspace.</summary>
    public required SeededWorkspace Workspace { get; init; }

    /// <summary>The Application Insights component, which logs into <see cref="Workspace"/>.</summary>
    public required SeededComponent Component { get; init; }

    /// <summary>Resource id of a key vault with a secret in it; its roles are those of Azure RBAC.</summary>
    public required string KeyVault { get; init; }

    /// <summary>Id of an organization in Azure DevOps.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Resource id of a virtual machine that may emit custom metrics.</summary>
    public required string Resource { get; init; }

    /// <summary>Resource id of a user-assigned identity; <see cref="Resource"/> has a system-assigned one.</summary>
    public required string ManagedIdentity { get; init; }

    /// <summary>Azure region of all seeded resources.</summary>
    public required string Region { get; init; }

    /// <summary>Owner of the subscription, who may also manage applications.</summary>
    public required SeededAdministrator Administrator { get; init; }

    internal static EmulatorSeed From(SeedIdentity identity, string administratorSecret) => new()
    {
        TenantId = identity.TenantId,
        TenantDomain = identity.TenantDomain,
        SubscriptionId = identity.SubscriptionId,
        ResourceGroup = identity.ResourceGroup,
        Workspace = new SeededWorkspace { ResourceId = identity.WorkspaceId, CustomerId = identity.CustomerId },
        Component = new SeededComponent { ResourceId = identity.ComponentId, AppId = identity.ComponentAppId },
        KeyVault = identity.VaultId,
        OrganizationId = identity.OrganizationId,
        Resource = identity.ResourceId,
        ManagedIdentity = identity.ManagedIdentityId,
        Region = identity.Region,
        Administrator = new SeededAdministrator { ClientId = identity.AdministratorAppId, ClientSecret = administratorSecret },
    };
}
