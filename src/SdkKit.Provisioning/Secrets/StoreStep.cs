namespace SdkKit.Provisioning;

/// <summary>Hands the secret and its settings to the store, and only then forgets the intent. A secret that could not be stored is removed again.</summary>
/// <param name="grace">How long the keys that the plan replaces go on working.</param>
internal sealed class StoreStep(TimeSpan grace = default) : IProvisioningStep
{
    public string Name => "Store";

    public bool IsNeeded(StepContext context) => context.Plan.Pending(ChangeTarget.Store).Any();

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var store = context.Provisioning.Store;
        var entries = StoreEntries.Settings(context.Desired, context.Plan.TenantId, context.Application?.AppId ?? context.Actual.Identity!.ClientId);
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
            await store.RemoveAsync(StoreEntries.OfOtherKinds(context.Desired, context.Actual.Stored), cancellationToken).ConfigureAwait(false);
        }
        catch (ProvisioningException) when (context.Secret is not null)
        {
            await UndoAsync(context, context.Secret, cancellationToken).ConfigureAwait(false);
            throw;
        }

        context.Provisioning.Journal.Close();
        return store.Description;
    }

    /// <summary>Removes a secret that is not in the store. One that is, or may be, stays: without it the store would hold nothing that works.</summary>
    private static async Task UndoAsync(StepContext context, MintedSecret secret, CancellationToken cancellationToken)
    {
        try
        {
            var settings = await context.Provisioning.Store.ReadAsync(cancellationToken).ConfigureAwait(false);
            var stored = settings.ClientSecret;
            if (stored == secret.Reveal() || settings.IsHidden(SettingKeys.ClientSecret))
                return;

            if (context.Actual.Stored.ClientSecret is { } before && stored != before)
                await context.Provisioning.Store.WriteAsync(context.Actual.Stored.Entries, cancellationToken).ConfigureAwait(false);
        }
        catch (ProvisioningException)
        {
            return;
        }

        await context.Provisioning.Directory.RemovePasswordAsync(context.Application!.ObjectId, secret.KeyId, cancellationToken).ConfigureAwait(false);
        context.Provisioning.Journal.Close();
    }

    private IEnumerable<RetiringKey> Retiring(StepContext context)
    {
        var now = context.Provisioning.Options.Time.GetUtcNow();
        return KeyInventory.Of(context.Desired.Credential, context.Actual, context.Provisioning.Marker, now)!.Retiring.Where(key => key.Until > now)
            .Concat(context.Plan.Retiring.Select(key => new RetiringKey(key, now + grace)));
    }

    private static async Task VerifyAsync(ICredentialStore store, Dictionary<string, string> entries, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (entries.FirstOrDefault(entry => stored[entry.Key] != entry.Value && !(SettingKeys.IsSecret(entry.Key) && stored.IsHidden(entry.Key))) is { Key: { } wrong })
            throw new ProvisioningException(ProvisioningFailure.InvalidInput, $"{store.Description}: {wrong} was written but is read back differently; use another store");
    }
}
