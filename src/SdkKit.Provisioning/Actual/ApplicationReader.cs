namespace SdkKit.Provisioning;

/// <summary>Finds the application: by its unique name, among the deleted ones, or by the client id that is to be adopted.</summary>
internal static class ApplicationReader
{
    public static async Task<FoundApplication> ReadAsync(ProvisioningContext context, CancellationToken cancellationToken)
    {
        var uniqueName = context.Desired.UniqueName;
        var adopted = context.Options.Adopt;
        if (await context.Directory.FindApplicationAsync(uniqueName, cancellationToken).ConfigureAwait(false) is { } application)
        {
            return adopted is null || adopted == application.AppId
                ? new(application, IsDeleted: false, null, [])
                : throw Refused($"--adopt {adopted}: the unique name {uniqueName} already belongs to client id {application.AppId}");
        }

        if (await FindDeletedAsync(context, cancellationToken).ConfigureAwait(false) is { } deleted)
            return adopted == deleted.Application.AppId ? new(deleted.Application, IsDeleted: true, null, []) : new(null, IsDeleted: false, deleted, []);

        return adopted is { } clientId
            ? new(await FindUnnamedAsync(context, clientId, cancellationToken).ConfigureAwait(false), IsDeleted: false, null, [])
            : new(null, IsDeleted: false, null, await context.Directory.FindNamesakesAsync(context.Desired.DisplayName, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<ApplicationRecord> FindUnnamedAsync(ProvisioningContext context, Guid clientId, CancellationToken cancellationToken) =>
        await context.Directory.FindApplicationAsync(clientId, cancellationToken).ConfigureAwait(false) switch
        {
            null => throw Refused($"--adopt {clientId}: tenant {context.Caller.TenantId} has no application with this client id"),
            { UniqueName: { } other } => throw Refused($"--adopt {clientId}: the application has the unique name {other}, which cannot be changed; set \"uniqueName\": \"{other}\" in the environment file"),
            var application => application,
        };

    private static async Task<DeletedApplicationRecord?> FindDeletedAsync(ProvisioningContext context, CancellationToken cancellationToken)
    {
        try
        {
            // Deleted items cannot be asked for by unique name: who looks for many reads them all, once.
            return context.Options.Shared is null
                ? await context.Directory.FindDeletedApplicationAsync(context.Desired.UniqueName, cancellationToken).ConfigureAwait(false)
                : (await context.OnceAsync("deleted applications", () => context.Directory.ListDeletedApplicationsAsync(cancellationToken)).ConfigureAwait(false)).GetValueOrDefault(context.Desired.UniqueName);
        }
        catch (ServiceRefusal refusal) when (refusal.Status == 403)
        {
            // Who may only manage their own applications does not see deleted ones; creating says that the name is taken.
            return null;
        }
    }

    private static ProvisioningException Refused(string message) => new(ProvisioningFailure.InvalidInput, message);
}
