using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>Finds the application permissions that are wanted on the APIs that offer them.</summary>
internal static class AppRoleReader
{
    /// <exception cref="ProvisioningException">An API is not in the tenant, or does not offer the permission.</exception>
    public static async Task<IReadOnlyList<NeededAppRole>> ReadAsync(ProvisioningContext context, CancellationToken cancellationToken)
    {
        var needed = new List<NeededAppRole>();
        foreach (var resource in context.Desired.AppRoles.GroupBy(role => role.Resource, StringComparer.OrdinalIgnoreCase))
        {
            var api = Guid.TryParse(resource.Key, out var appId)
                ? await context.OnceAsync($"api {appId}", () => context.Directory.FindApiAsync(appId, cancellationToken)).ConfigureAwait(false)
                : throw Invalid($"the manifest names the API '{resource.Key}' by something else than its application id; build the project again");
            if (api is null)
                throw Invalid($"the API {appId} is not in tenant {context.Caller.TenantId}, so no permission of it can be granted; have an administrator add it (az ad sp create --id {appId})");

            needed.AddRange(resource.Select(role => Find(api, role)));
        }

        return needed;
    }

    private static NeededAppRole Find(ApiRecord api, DesiredAppRole role) =>
        api.AppRoles.FirstOrDefault(offered => string.Equals(offered.Value, role.Value, StringComparison.OrdinalIgnoreCase)) is { } found
            ? new(role, api, found.Id)
            : throw Invalid($"{api.DisplayName} has no application permission '{role.Value}' (needed by {string.Join(", ", role.Clients)}); {Remedy(role)}");

    private static string Remedy(DesiredAppRole role) =>
        role.Resource == GraphCatalog.ResourceAppId && GraphCatalog.Suggest(role.Value) is { } near ? $"did you mean '{near}'?" : "correct [RequiresAppRole] and build again";

    private static ProvisioningException Invalid(string message) => new(ProvisioningFailure.InvalidInput, message);
}
