namespace SdkKit.Provisioning;

/// <summary>Removes the replaced key when it is to have no grace; with grace, a later rotate or apply does.</summary>
internal sealed class RetireStep(TimeSpan grace) : IProvisioningStep
{
    public string Name => "Retirement";

    public bool IsNeeded(StepContext context) => context.Plan.Retiring.Any();

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var keys = string.Join(", ", context.Plan.Retiring);
        if (grace > TimeSpan.Zero)
            return $"{keys} works until {context.Provisioning.Options.Time.GetUtcNow() + grace:yyyy-MM-dd HH:mm}Z; the next rotate or apply after that removes it";

        foreach (var key in context.Plan.Retiring)
            await RemoveAsync(context, key, cancellationToken).ConfigureAwait(false);
        return $"removed {keys}";
    }

    private static Task RemoveAsync(StepContext context, Guid key, CancellationToken cancellationToken) => context.Desired.Credential is DesiredCredential.Certificate
        ? context.Provisioning.Directory.RemoveCertificatesAsync(context.Application!.ObjectId, [key], cancellationToken)
        : context.Provisioning.Directory.RemovePasswordAsync(context.Application!.ObjectId, key, cancellationToken);
}
