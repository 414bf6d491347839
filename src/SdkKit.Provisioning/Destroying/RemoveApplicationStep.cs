namespace SdkKit.Provisioning;

/// <summary>Removes the application; the directory keeps it among its deleted items for 30 days.</summary>
internal sealed class RemoveApplicationStep : IProvisioningStep
{
    public string Name => "Application";

    public bool IsNeeded(StepContext context) => context.Plan.Pending(ChangeTarget.Application).Any();

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        await context.Provisioning.Directory.DeleteApplicationAsync(context.Application!.ObjectId, cancellationToken).ConfigureAwait(false);
        return $"removed {context.Application.AppId}";
    }
}
