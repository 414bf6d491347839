namespace SdkKit.Provisioning;

/// <summary>Reads directory, role assignments, store and journal; changes nothing.</summary>
internal static class ActualStateReader
{
    public static Task<ActualState> ReadAsync(ProvisioningContext context, CancellationToken cancellationToken) => context.Desired.Credential is DesiredCredential.ManagedIdentity identity
        ? ReadIdentityAsync(context, identity, cancellationToken)
        : ReadApplicationAsync(context, cancellationToken);

    /// <summary>Of an identity that Azure made only its rights are ours to know.</summary>
    private static async Task<ActualState> ReadIdentityAsync(ProvisioningContext context, DesiredCredential.ManagedIdentity identity, CancellationToken cancellationToken)
    {
        var found = await ManagedIdentityReader.ReadAsync(context.ResourceManager, identity, cancellationToken).ConfigureAwait(false);
        return new()
        {
            Application = null,
            Identity = found,
            Principal = new(found.PrincipalId, identity.Resource.Id),
            Roles = await ReadRolesAsync(context, found.PrincipalId, cancellationToken).ConfigureAwait(false),
            NeededAppRoles = await AppRoleReader.ReadAsync(context, cancellationToken).ConfigureAwait(false),
            AppRoles = context.Desired.AppRoles.Count == 0 ? [] : await context.Directory.ListAppRolesAsync(found.PrincipalId, cancellationToken).ConfigureAwait(false),
            Stored = await context.Store.ReadAsync(cancellationToken).ConfigureAwait(false),
            Journal = context.Journal.Read(),
        };
    }

    private static async Task<ActualState> ReadApplicationAsync(ProvisioningContext context, CancellationToken cancellationToken)
    {
        var found = await ApplicationReader.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        var application = found.IsDeleted ? null : found.Application;
        var stored = await context.Store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var isKnown = application is null || stored[SettingKeys.ClientId] == application.AppId.ToString();
        var principal = application is null
            ? null
            : await context.Directory.FindPrincipalAsync(application.AppId, cancellationToken).ConfigureAwait(false);
        var owners = application is null || (isKnown && context.Desired.Registration.Owners.Count == 0)
            ? null
            : await context.Directory.ListOwnersAsync(application.ObjectId, cancellationToken).ConfigureAwait(false);

        return new()
        {
            Application = found.Application,
            IsDeleted = found.IsDeleted,
            Deleted = found.Deleted,
            Namesakes = found.Namesakes,
            Owners = isKnown ? null : owners,
            AllOwners = owners,
            FederatedCredentials = application is null ? [] : await context.Directory.ListFederatedCredentialsAsync(application.ObjectId, cancellationToken).ConfigureAwait(false),
            Principal = principal,
            Roles = principal is null ? [] : await ReadRolesAsync(context, principal.ObjectId, cancellationToken).ConfigureAwait(false),
            NeededAppRoles = await AppRoleReader.ReadAsync(context, cancellationToken).ConfigureAwait(false),
            AppRoles = principal is null || context.Desired.AppRoles.Count == 0 ? [] : await context.Directory.ListAppRolesAsync(principal.ObjectId, cancellationToken).ConfigureAwait(false),
            Certificate = context.Certificates is { } place ? await place.FindAsync(cancellationToken).ConfigureAwait(false) : null,
            Stored = stored,
            Journal = context.Journal.Read(),
        };
    }

    private static async Task<IReadOnlyList<RoleAssignmentRecord>> ReadRolesAsync(ProvisioningContext context, Guid principalId, CancellationToken cancellationToken)
    {
        var found = new List<RoleAssignmentRecord>();
        foreach (var root in context.Desired.Roles.Select(role => role.Scope).GroupBy(scope => scope.Root, StringComparer.OrdinalIgnoreCase))
            found.AddRange(await ReadRootAsync(context, root.Key, [.. root], principalId, cancellationToken).ConfigureAwait(false));

        // Management groups show what they hold and subscriptions show what is above them.
        return [.. found.Where(assignment => assignment.PrincipalId == principalId).DistinctBy(assignment => assignment.Id, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>One request shows a whole subscription, with roles whose scope no manifest names any more; who may not read it all asks for each scope.</summary>
    private static async Task<IEnumerable<RoleAssignmentRecord>> ReadRootAsync(
        ProvisioningContext context, string root, IReadOnlyList<ArmScope> scopes, Guid principalId, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Roles.ListAsync(root, principalId, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceRefusal refusal) when (refusal.Status == 403 && scopes.Any(scope => !string.Equals(scope.Id, root, StringComparison.OrdinalIgnoreCase)))
        {
            var found = new List<RoleAssignmentRecord>();
            foreach (var scope in scopes.Distinct())
                found.AddRange(await context.Roles.ListAsync(scope.Id, principalId, cancellationToken).ConfigureAwait(false));
            return found;
        }
    }
}
