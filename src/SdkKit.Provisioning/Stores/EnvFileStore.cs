using System.Text;

namespace SdkKit.Provisioning;

/// <summary>A file of <c>SdkKit__ClientSecret=…</c> lines with owner-only permissions.</summary>
internal sealed class EnvFileStore(string path) : ICredentialStore
{
    public string Description => $"env file {path}";

    public string Identity => $"env-file|{Path.GetFullPath(path)}|{Environment.MachineName}";

    public async Task<StoredSettings> ReadAsync(CancellationToken cancellationToken)
    {
        var entries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in await ReadLinesAsync(cancellationToken).ConfigureAwait(false))
        {
            if (EnvFileText.TryRead(line, out var name, out var value) && IsOurs(name))
                entries[EnvFileText.Key(name)] = value;
        }

        return new(entries);
    }

    public async Task WriteAsync(IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken)
    {
        var lines = Without(entries.Keys, await ReadLinesAsync(cancellationToken).ConfigureAwait(false));
        lines.AddRange(entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => EnvFileText.Write(EnvFileText.Name(entry.Key), entry.Value)));
        await SaveAsync(lines, cancellationToken).ConfigureAwait(false);
    }

    public async Task RemoveAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var lines = await ReadLinesAsync(cancellationToken).ConfigureAwait(false);
        var left = Without(keys, lines);
        if (left.Count == lines.Length)
            return;

        if (left.All(string.IsNullOrWhiteSpace))
            await GuardAsync(() => { File.Delete(path); return Task.CompletedTask; }).ConfigureAwait(false);
        else
            await SaveAsync(left, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsOurs(string name) => name.StartsWith("SdkKit__", StringComparison.OrdinalIgnoreCase);

    private static List<string> Without(IEnumerable<string> keys, string[] lines)
    {
        var names = keys.Select(EnvFileText.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. lines.Where(line => !EnvFileText.TryRead(line, out var name, out _) || !names.Contains(name))];
    }

    private Task SaveAsync(List<string> lines, CancellationToken cancellationToken) => GuardAsync(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return OwnerOnlyFile.WriteAsync(path, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), cancellationToken);
    });

    private async Task<string[]> ReadLinesAsync(CancellationToken cancellationToken)
    {
        var lines = Array.Empty<string>();
        await GuardAsync(async () =>
        {
            if (File.Exists(path) || Directory.Exists(path))
                lines = await File.ReadAllLinesAsync(path, cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return lines;
    }

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProvisioningException(
                ProvisioningFailure.InvalidInput,
                $"{path}: the store cannot be used: {exception.Message.TrimEnd('.')}; choose another \"path\" under \"store\", or make this one writable",
                exception);
        }
    }
}
