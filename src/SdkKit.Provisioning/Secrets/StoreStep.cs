namespace SdkKit.Provisioning;

/// <summary>Hands the secret and its settings to the store, and only then forgets the intent. A secret that cannot be stored is removed again.</summary>
/// <param name="grace">How long the secrets that the plan replaces go on working.</param>
internal sealed class StoreStep(TimeSpan grace = default) : IProvisioningStep
{
    public string Name => "Store";

    public bool IsNeeded(StepContext context) => context.Plan.Pending(ChangeTarget.Store).Any();

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var store = context.Provisioning.Store;
        var entries = StoreEntries.Settings(context.Desired, context.Plan.TenantId, context.Application!.AppId);
        if (context.Secret is { } secret)
        {
            entries[SettingKeys.ClientSecret] = secret.Reveal();
            entries[SettingKeys.CredentialKeyId] = secret.KeyId.ToString();
        }

        if (context.Plan.Retiring.Any())
            entries[SettingKeys.RetiringKeys] = RetiringKey.Write(Retiring(context));

        try
        {
            await store.WriteAsync(entries, cancellationToken).ConfigureAwait(false);
            await VerifyAsync(store, entries, cancellationToken).ConfigureAwait(false);
        }
        catch (ProvisioningException) when (context.Secret is { } unstored)
        {
            await context.Provisioning.Directory.RemovePasswordAsync(context.Application.ObjectId, unstored.KeyId, cancellationToken).ConfigureAwait(false);
            context.Provisioning.Journal.Close();
            throw;
        }

        context.Provisioning.Journal.Close();
        return store.Description;
    }

    private IEnumerable<RetiringKey> Retiring(StepContext context)
    {
        var now = context.Provisioning.Options.Time.GetUtcNow();
        return new SecretInventory(context.Actual, context.Provisioning.Marker, now).Retiring.Where(key => key.Until > now)
            .Concat(context.Plan.Retiring.Select(key => new RetiringKey(key, now + grace)));
    }

    private static async Task VerifyAsync(ICredentialStore store, Dictionary<string, string> entries, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (entries.FirstOrDefault(entry => stored[entry.Key] != entry.Value) is { Key: { } wrong })
            throw new ProvisioningException(ProvisioningFailure.InvalidInput, $"{store.Description}: {wrong} was written but is read back differently; use another store");
    }
}
