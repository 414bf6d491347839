using SdkKit.Catalog;
using SdkKit.Emulator.Graph;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Seeding;

/// <summary>Fills a new state, and gives the administrator a fresh secret in any.</summary>
internal static class Seeder
{
    private static readonly TimeSpan SecretLifetime = TimeSpan.FromDays(3650);

    // Seeded role assignments are old enough to be in effect whatever the propagation delay.
    private static readonly TimeSpan SeedAge = TimeSpan.FromDays(400);

    public static StateData CreateData(string region, DateTimeOffset now)
    {
        var identity = SeedIdentity.Create(region);
        var data = new StateData { Identity = identity };
        data.ResourceGroups.Add(new EmulatedResourceGroup(identity.ResourceGroup, identity.Region));
        data.Resources.Add(Resource(identity.WorkspaceId, "Microsoft.OperationalInsights/workspaces", region, ("customerId", identity.CustomerId)));
        var machine = ManagedIdentity("vm-sdkkit", now - SeedAge);
        data.Resources.Add(Resource(identity.ResourceId, "Microsoft.Compute/virtualMachines", region, ("vmId", Guid.NewGuid().ToString())) with { SystemAssignedPrincipalId = machine.Id });
        var shared = ManagedIdentity("id-sdkkit", now - SeedAge);
        data.Resources.Add(Resource(
            identity.ManagedIdentityId, "Microsoft.ManagedIdentity/userAssignedIdentities", region, ("tenantId", identity.TenantId), ("principalId", shared.Id), ("clientId", shared.AppId)));
        data.Resources.Add(Resource(identity.ComponentId, "Microsoft.Insights/components", region, ("AppId", identity.ComponentAppId), ("WorkspaceResourceId", identity.WorkspaceId)));
        data.Resources.Add(Resource(identity.VaultId, "Microsoft.KeyVault/vaults", region, ("tenantId", identity.TenantId), ("vaultUri", $"https://{SeedIdentity.VaultName}.vault.azure.net/")));
        data.Secrets.Add(new EmulatedSecret { VaultId = identity.VaultId, Name = "sample", Versions = [EmulatedSecretVersion.Create(SecretText.Create(), now - SeedAge)] });
        data.ServicePrincipals.AddRange(machine, shared);
        data.ServicePrincipals.AddRange(FirstPartyPrincipals(now - SeedAge));
        return data;
    }

    /// <summary>Returns the administrator's new secret; earlier ones stop working.</summary>
    public static string RenewAdministrator(StateData data, DateTimeOffset now)
    {
        var secret = SecretText.Create();
        var appId = data.Identity.AdministratorAppId;
        data.Applications.RemoveAll(application => application.AppId == appId);
        data.Applications.Insert(0, new EmulatedApplication
        {
            Id = Guid.NewGuid().ToString(),
            AppId = appId,
            DisplayName = "SdkKit emulator administrator",
            CreatedDateTime = now - SeedAge,
            Passwords = [EmulatedPassword.Create(secret, "this run", now - TimeSpan.FromMinutes(5), now + SecretLifetime)],
        });
        var principal = AdministratorPrincipal(data, now - SeedAge);
        if (!data.RoleAssignments.Any(assignment => assignment.PrincipalId == principal.Id && assignment.RoleId == Owner.Id))
        {
            data.RoleAssignments.Add(OwnerOf(data.Identity, principal, now - SeedAge));
        }

        return secret;
    }

    private static BuiltInRole Owner =>
        RoleCatalog.TryFind("Owner", out var role) ? role : throw new InvalidOperationException("The catalog lacks the role Owner.");

    private static EmulatedServicePrincipal AdministratorPrincipal(StateData data, DateTimeOffset created)
    {
        var appId = data.Identity.AdministratorAppId;
        if (data.ServicePrincipals.Find(principal => principal.AppId == appId && principal.DeletedDateTime is null) is { } existing)
        {
            return existing;
        }

        var principal = new EmulatedServicePrincipal
        {
            Id = Guid.NewGuid().ToString(),
            AppId = appId,
            DisplayName = "SdkKit emulator administrator",
            ServicePrincipalNames = [appId],
            CreatedDateTime = created,
            AppRoles = [.. GraphPermissions.OfAdministrator.Select(value => new EmulatedAppRole(GraphPermissions.ResourceAppId, value))],
        };
        data.ServicePrincipals.Add(principal);
        return principal;
    }

    private static EmulatedRoleAssignment OwnerOf(SeedIdentity identity, EmulatedServicePrincipal principal, DateTimeOffset created) => new()
    {
        Name = Guid.NewGuid().ToString(),
        Scope = $"/subscriptions/{identity.SubscriptionId}",
        RoleId = Owner.Id,
        PrincipalId = principal.Id,
        PrincipalType = "ServicePrincipal",
        CreatedOn = created,
        UpdatedOn = created,
    };

    private static EmulatedServicePrincipal ManagedIdentity(string name, DateTimeOffset created)
    {
        var clientId = Guid.NewGuid().ToString();
        return new() { Id = Guid.NewGuid().ToString(), AppId = clientId, DisplayName = name, IsManagedIdentity = true, ServicePrincipalNames = [clientId], CreatedDateTime = created };
    }

    private static IEnumerable<EmulatedServicePrincipal> FirstPartyPrincipals(DateTimeOffset created) =>
        from service in ServiceCatalog.All
        where service.ResourceAppId is not null
        let endpoint = service.In(CloudCatalog.PublicCloud)
        where endpoint is not null
        group (service, endpoint) by service.ResourceAppId into resource
        select new EmulatedServicePrincipal
        {
            Id = Guid.NewGuid().ToString(),
            AppId = resource.Key!,
            DisplayName = resource.First().service.Title,
            IsFirstParty = true,
            ServicePrincipalNames = [resource.Key!, .. resource.SelectMany(entry => entry.endpoint.Audiences).Distinct()],
            CreatedDateTime = created,
        };

    private static EmulatedResource Resource(string id, string type, string region, params (string Name, string Value)[] properties) => new()
    {
        Id = id,
        Type = type,
        Name = id[(id.LastIndexOf('/') + 1)..],
        Location = region,
        Properties = properties.ToDictionary(property => property.Name, property => property.Value),
    };
}
