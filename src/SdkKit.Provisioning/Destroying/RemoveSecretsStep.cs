namespace SdkKit.Provisioning;

/// <summary>Removes the secrets that SdkKit made.</summary>
internal sealed class RemoveSecretsStep : IProvisioningStep
{
    public string Name => "Client secrets";

    public bool IsNeeded(StepContext context) => context.Plan.Pending(ChangeTarget.ClientSecret).Any();

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var keys = context.Plan.Pending(ChangeTarget.ClientSecret).Select(change => change.KeyId!.Value).ToList();
        foreach (var key in keys)
            await context.Provisioning.Directory.RemovePasswordAsync(context.Application!.ObjectId, key, cancellationToken).ConfigureAwait(false);
        return $"removed {string.Join(", ", keys)}";
    }
}
