using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace SdkKit.Provisioning;

/// <summary>The .NET secret manager: written by <c>dotnet user-secrets</c>, which takes secrets from standard input, read by its configuration provider.</summary>
internal sealed class UserSecretsStore(string id) : ICredentialStore
{
    public string Description => $"user-secrets {id}";

    public string Identity => $"user-secrets|{id}|{Environment.UserName}|{Environment.MachineName}";

    public Task<StoredSettings> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var section = new ConfigurationBuilder().AddUserSecrets(id).Build().GetSection(SettingKeys.Section);
            var entries = section.AsEnumerable().Where(entry => entry.Value is not null);
            return Task.FromResult(new StoredSettings(entries.ToDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.OrdinalIgnoreCase)));
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new ProvisioningException(
                ProvisioningFailure.InvalidInput,
                $"user-secrets {id}: the store cannot be read: {exception.Message.TrimEnd('.')}; correct or delete its secrets.json",
                exception);
        }
    }

    public Task WriteAsync(IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken) =>
        DotnetUserSecrets.RunAsync(["set", "--id", id], JsonSerializer.Serialize(entries, StoreJson.Default.IReadOnlyDictionaryStringString), cancellationToken);

    public async Task RemoveAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var settings = await ReadAsync(cancellationToken).ConfigureAwait(false);
        string[] present = [.. keys.Where(key => settings[key] is not null)];
        if (present.Length > 0 && HoldsNothingBut(present))
        {
            // Each removal is a process of half a second.
            await DotnetUserSecrets.RunAsync(["clear", "--id", id], null, cancellationToken).ConfigureAwait(false);
            return;
        }

        foreach (var key in present)
            await DotnetUserSecrets.RunAsync(["remove", key, "--id", id], null, cancellationToken).ConfigureAwait(false);
    }

    private bool HoldsNothingBut(string[] keys) => new ConfigurationBuilder().AddUserSecrets(id).Build().AsEnumerable()
        .All(entry => entry.Value is null || keys.Contains(entry.Key, StringComparer.OrdinalIgnoreCase));
}
