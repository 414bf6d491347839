namespace SdkKit.Provisioning;

/// <summary>Makes and removes federated credentials one after the other: the directory refuses two at once for one application.</summary>
internal sealed class FederatedCredentialsStep : IProvisioningStep
{
    public string Name => "Federated credentials";

    public bool IsNeeded(StepContext context) => context.Plan.Pending(ChangeTarget.FederatedCredential).Any();

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var directory = context.Provisioning.Directory;
        var application = context.Application!.ObjectId;
        var done = new List<string>();
        foreach (var change in context.Plan.Pending(ChangeTarget.FederatedCredential))
        {
            await context.UntilReplicatedAsync(
                async () =>
                {
                    await (change.Federated is { } subject
                        ? directory.UpsertFederatedCredentialAsync(application, subject, cancellationToken)
                        : directory.RemoveFederatedCredentialAsync(application, change.FederatedName!, cancellationToken)).ConfigureAwait(false);
                    return true;
                },
                IsPassing,
                "the application is still being replicated, or somebody else is changing it",
                cancellationToken).ConfigureAwait(false);
            done.Add(change.Federated is null ? $"removed {change.Subject}" : change.Subject);
        }

        return string.Join("; ", done);
    }

    /// <summary>404: a replica that does not know the application; 409: another write to it at the same time.</summary>
    private static bool IsPassing(ServiceRefusal refusal) => refusal.Status is 404 or 409;
}
