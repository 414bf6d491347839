using System.Text.Json;

namespace SdkKit.Provisioning;

/// <summary>
/// Secrets and variables of a GitHub repository or of one of its environments, by <c>gh</c>. A secret can be written and never read again, so what is
/// not secret goes into variables: by the key id among them the next run knows which secret is stored.
/// </summary>
internal sealed class GitHubActionsStore(StoreTarget.GitHubActions target) : ICredentialStore
{
    private static readonly OutsideProgram Program = new("gh", "sign in with 'gh auth login', and check repository, environment and your rights there");

    private string[] Place => target.Environment is { } environment ? ["--repo", target.Repository, "--env", environment] : ["--repo", target.Repository];

    public string Description => target.Environment is { } environment ? $"GitHub Actions {target.Repository}, environment {environment}" : $"GitHub Actions {target.Repository}";

    public string Identity => $"github-actions|{target.Repository}|{target.Environment}".ToLowerInvariant();

    public async Task<StoredSettings> ReadAsync(CancellationToken cancellationToken)
    {
        var variables = await ListAsync("variable", "name,value", cancellationToken).ConfigureAwait(false);
        var secrets = await ListAsync("secret", "name", cancellationToken).ConfigureAwait(false);
        return new(
            variables.Where(one => IsOurs(one.Name)).ToDictionary(one => EnvFileText.Key(one.Name), one => one.Value, StringComparer.OrdinalIgnoreCase),
            secrets.Where(one => IsOurs(one.Name)).Select(one => EnvFileText.Key(one.Name)));
    }

    public async Task WriteAsync(IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken)
    {
        var secrets = entries.Where(entry => SettingKeys.IsSecret(entry.Key)).ToList();
        if (secrets.Count > 0)
        {
            // Without its key id a secret counts as unknown: should this end between the two, the next run makes another.
            await RemoveAsync([SettingKeys.CredentialKeyId], cancellationToken).ConfigureAwait(false);
        }

        foreach (var (key, value) in secrets)
            await Program.RunAsync(["secret", "set", Name(key), .. Place], value, cancellationToken).ConfigureAwait(false);
        foreach (var (key, value) in entries.Where(entry => !SettingKeys.IsSecret(entry.Key)).OrderBy(entry => entry.Key == SettingKeys.CredentialKeyId))
            await Program.RunAsync(["variable", "set", Name(key), .. Place], value, cancellationToken).ConfigureAwait(false);
    }

    public async Task RemoveAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var stored = await ReadAsync(cancellationToken).ConfigureAwait(false);
        foreach (var key in keys.Where(stored.Has))
            await Program.RunAsync([stored.IsHidden(key) ? "secret" : "variable", "delete", Name(key), .. Place], null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>GitHub writes names in capitals; configuration does not tell the difference.</summary>
    private static string Name(string key) => EnvFileText.Name(key).ToUpperInvariant();

    private static bool IsOurs(string name) => name.StartsWith("SDKKIT__", StringComparison.OrdinalIgnoreCase);

    private async Task<IReadOnlyList<(string Name, string Value)>> ListAsync(string kind, string fields, CancellationToken cancellationToken)
    {
        var text = await Program.RunAsync([kind, "list", .. Place, "--json", fields], null, cancellationToken).ConfigureAwait(false);
        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. json.RootElement.EnumerateArray().Select(one => (one.GetProperty("name").GetString()!, one.TryGetProperty("value", out var value) ? value.GetString()! : ""))];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ProvisioningException(ProvisioningFailure.InvalidInput, $"gh {kind} list answered without the names that it was asked for; update gh", exception);
        }
    }
}
