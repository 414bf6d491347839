using Azure;
using Azure.Security.KeyVault.Secrets;

namespace SdkKit.Provisioning;

/// <summary>Requests to one vault. What is refused, and what cannot be reached, is told as a <see cref="ProvisioningException"/>.</summary>
/// <param name="vault">Name of the vault, for messages.</param>
/// <param name="client">The SDK's client.</param>
/// <param name="polling">How long a name may be held by a deletion or recovery that is under way.</param>
internal sealed class KeyVaultClient(string vault, SecretClient client, Polling polling)
{
    private const int Missing = 404;
    private const int Conflict = 409;

    private readonly RequiredRight _right = new(
        $"to read, set, list, delete and recover secrets of the vault {vault} (the role Key Vault Secrets Officer there)", "an Owner or User Access Administrator of the vault");
    private bool _changing;

    /// <summary>Names of the secrets that can be read, and whether each is the private key of a certificate.</summary>
    public Task<IReadOnlyList<(string Name, bool IsCertificate)>> ListAsync(CancellationToken cancellationToken) => GuardAsync<IReadOnlyList<(string, bool)>>(async () =>
    {
        var names = new List<(string, bool)>();
        await foreach (var secret in client.GetPropertiesOfSecretsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (secret.Enabled != false)
                names.Add((secret.Name, secret.Managed));
        }

        return names;
    }, cancellationToken);

    /// <summary>The latest version, or <see langword="null"/> when somebody removed it meanwhile.</summary>
    public Task<KeyVaultSecret?> GetAsync(string name, CancellationToken cancellationToken) => GuardAsync<KeyVaultSecret?>(async () =>
    {
        try
        {
            return (await client.GetSecretAsync(name, cancellationToken: cancellationToken).ConfigureAwait(false)).Value;
        }
        catch (RequestFailedException exception) when (exception.Status == Missing)
        {
            return null;
        }
    }, cancellationToken);

    /// <summary>Makes a version; a secret of that name that was deleted is brought back first, for it still holds the name.</summary>
    public Task SetAsync(KeyVaultSecret secret, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        _changing = true;
        return await polling.UntilAsync(
            async () =>
            {
                try
                {
                    return await client.SetSecretAsync(secret, cancellationToken).ConfigureAwait(false);
                }
                catch (RequestFailedException exception) when (exception.Status == Conflict)
                {
                    await RecoverAsync(secret.Name, cancellationToken).ConfigureAwait(false);
                    throw;
                }
            },
            exception => exception is RequestFailedException { Status: Conflict },
            _ => { },
            cancellationToken).ConfigureAwait(false);
    }, cancellationToken);

    /// <summary>Deletes a secret; the vault keeps it as long as it keeps deleted ones.</summary>
    public Task DeleteAsync(string name, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        _changing = true;
        try
        {
            await client.StartDeleteSecretAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException exception) when (exception.Status == Missing)
        {
            // Somebody was quicker.
        }

        return true;
    }, cancellationToken);

    private async Task RecoverAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await client.StartRecoverDeletedSecretAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException exception) when (exception.Status is Missing or Conflict)
        {
            // It is still being deleted, or being recovered already.
        }
    }

    private async Task<T> GuardAsync<T>(Func<Task<T>> request, CancellationToken cancellationToken)
    {
        try
        {
            return await request().ConfigureAwait(false);
        }
        catch (RequestFailedException exception) when (exception.Status > 0)
        {
            var sentence = exception.Message.Split('\n', 2)[0].Trim();
            var refusal = new ServiceRefusal($"Key Vault {vault}", exception.Status, exception.ErrorCode, sentence, exception) { Right = _right };
            throw FailureTranslator.Translate(refusal, _changing);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && FailureTranslator.IsFromService(exception))
        {
            throw FailureTranslator.Translate(exception, _changing);
        }
    }
}
