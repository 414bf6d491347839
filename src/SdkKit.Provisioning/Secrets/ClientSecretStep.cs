namespace SdkKit.Provisioning;

/// <summary>
/// Mints a client secret. The request is not idempotent and its answer is given once, so the intent is written down first and a request
/// whose answer is lost is never repeated blindly: what it may have minted is removed before the next.
/// </summary>
/// <param name="lifetime">How long the secret is valid.</param>
internal sealed class ClientSecretStep(TimeSpan lifetime) : IProvisioningStep
{
    private const int MostRequests = 3;

    public string Name => "Client secret";

    public bool IsNeeded(StepContext context) => context.Creates(ChangeTarget.ClientSecret);

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        for (var request = 1; context.Secret is null; request++)
        {
            var marker = context.Provisioning.Marker.Next();
            await context.Provisioning.Journal.WriteAsync(Intent(context, marker), cancellationToken).ConfigureAwait(false);
            try
            {
                context.Secret = await MintAsync(context, marker, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (request < MostRequests && IsAmbiguous(exception) && !cancellationToken.IsCancellationRequested)
            {
                context.Waiting("the answer was lost; looking for the secret it may have made");
                await LostSecret.RemoveAsync(context, marker, cancellationToken).ConfigureAwait(false);
            }
            catch (ServiceRefusal refusal) when (!IsAmbiguous(refusal))
            {
                context.Provisioning.Journal.Close();
                throw;
            }
        }

        return $"key {context.Secret.KeyId}, valid until {context.Secret.EndsAt:yyyy-MM-dd}";
    }

    private Task<MintedSecret> MintAsync(StepContext context, string marker, CancellationToken cancellationToken)
    {
        var now = context.Provisioning.Options.Time.GetUtcNow();
        return context.UntilReplicatedAsync(
            () => context.Provisioning.Directory.AddPasswordAsync(context.Application!.ObjectId, marker, now + lifetime, cancellationToken),
            refusal => refusal.Status is 404 or 429,
            "the application is still being replicated",
            cancellationToken);
    }

    /// <summary>Whether the service may have done what was asked: it did not answer, or not as itself.</summary>
    private static bool IsAmbiguous(Exception exception) => exception switch
    {
        ServiceRefusal refusal => refusal.Status is 408 or 409 or >= 500 or < 400,
        _ => FailureTranslator.IsFromService(exception),
    };

    private static JournalEntry Intent(StepContext context, string marker) => new()
    {
        Version = JournalEntry.CurrentVersion,
        Operation = "addPassword",
        TenantId = context.Plan.TenantId,
        UniqueName = context.Desired.UniqueName,
        Marker = marker,
        StartedAt = context.Provisioning.Options.Time.GetUtcNow(),
    };
}
