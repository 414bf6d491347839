namespace SdkKit.Provisioning;

/// <summary>Gives the registration its owners, identifier URIs and app roles.</summary>
internal sealed class RegistrationStep : IProvisioningStep
{
    public string Name => "Registration";

    public bool IsNeeded(StepContext context) =>
        context.Plan.Pending(ChangeTarget.Owner).Concat(context.Plan.Pending(ChangeTarget.IdentifierUri)).Concat(context.Plan.Pending(ChangeTarget.ExposedRole)).Any();

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var registrations = context.Provisioning.Directory.Registrations;
        var application = context.Application!;
        var done = new List<string>();
        if (context.Plan.Pending(ChangeTarget.IdentifierUri).Any())
        {
            var uris = context.Desired.Registration.UrisOf(application.AppId);
            await WriteAsync(() => AddUrisAsync(context.Provisioning.Directory, application.ObjectId, uris, cancellationToken)).ConfigureAwait(false);
            done.Add(string.Join(", ", uris));
        }

        var roles = context.Plan.Pending(ChangeTarget.ExposedRole).ToList();
        if (roles.Count > 0)
        {
            var wanted = roles.Select(change => change.ExposedRole).OfType<ExposedRole>().ToDictionary(role => ExposedRole.IdOf(context.Desired.UniqueName, role.Value));
            var removed = roles.Where(change => change.Kind == ChangeKind.Delete).Select(change => change.ExposedRoleId!.Value).ToHashSet();
            await WriteAsync(() => registrations.ChangeAppRolesAsync(application.ObjectId, wanted, removed, cancellationToken)).ConfigureAwait(false);
            done.Add(Count(roles.Count, "app role"));
        }

        var owners = context.Plan.Pending(ChangeTarget.Owner).Select(change => change.OwnerId!.Value).ToList();
        foreach (var owner in owners)
            await WriteAsync(() => AddOwnerAsync(registrations, application.ObjectId, owner, cancellationToken)).ConfigureAwait(false);
        if (owners.Count > 0)
            done.Add(Count(owners.Count, "owner"));

        return string.Join("; ", done);

        Task<bool> WriteAsync(Func<Task> write) => context.UntilReplicatedAsync(
            async () =>
            {
                await write().ConfigureAwait(false);
                return true;
            },
            refusal => refusal.Status == 409 || (refusal.Status == 404 && refusal.Message.Contains(application.ObjectId, StringComparison.OrdinalIgnoreCase)),
            "the application is still being replicated",
            cancellationToken);
    }

    private static async Task AddUrisAsync(GraphDirectory directory, string applicationId, IReadOnlyList<string> uris, CancellationToken cancellationToken)
    {
        try
        {
            await directory.Registrations.AddIdentifierUrisAsync(applicationId, uris, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceRefusal refusal) when (refusal.Status == 400 && refusal.Message.Contains("already exists", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var uri in uris)
            {
                if (await HolderAsync(directory, uri, applicationId, cancellationToken).ConfigureAwait(false) is { } holder)
                    throw new ProvisioningException(ProvisioningFailure.Refused, $"the identifier URI {uri} belongs to {holder}; take it away there, or write another under \"identifierUris\"", refusal);
            }

            throw;
        }
    }

    private static async Task<string?> HolderAsync(GraphDirectory directory, string uri, string applicationId, CancellationToken cancellationToken)
    {
        if (await directory.Registrations.FindByUriAsync(uri, cancellationToken).ConfigureAwait(false) is { } application && application.ObjectId != applicationId)
            return $"the application {application.ObjectId} (client id {application.AppId})";

        return await directory.FindDeletedByUriAsync(uri, cancellationToken).ConfigureAwait(false) is { } deleted
            ? $"the deleted application {deleted.Application.ObjectId} (client id {deleted.Application.AppId}, deleted {deleted.DeletedAt:yyyy-MM-dd HH:mm}Z)"
            : null;
    }

    private static async Task AddOwnerAsync(GraphRegistrations registrations, string applicationId, Guid owner, CancellationToken cancellationToken)
    {
        try
        {
            await registrations.AddOwnerAsync(applicationId, owner, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceRefusal refusal) when (refusal.Status == 400 && refusal.Message.Contains("already exist", StringComparison.OrdinalIgnoreCase))
        {
            // An earlier answer was lost, or somebody was faster.
        }
        catch (ServiceRefusal refusal) when (refusal.Status is 400 or 404 && refusal.Message.Contains(owner.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            throw new ProvisioningException(
                ProvisioningFailure.InvalidInput, $"the owner {owner} is no user or service principal of this tenant; write an object id under \"owners\" (not a client id)", refusal);
        }
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
