namespace SdkKit.Provisioning;

/// <summary>Removes the service principal.</summary>
internal sealed class RemoveServicePrincipalStep : IProvisioningStep
{
    public string Name => "Service principal";

    public bool IsNeeded(StepContext context) => context.Plan.Pending(ChangeTarget.ServicePrincipal).Any();

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        await context.Provisioning.Directory.DeletePrincipalAsync(context.Principal!.ObjectId, cancellationToken).ConfigureAwait(false);
        return $"removed {context.Principal.ObjectId}";
    }
}
