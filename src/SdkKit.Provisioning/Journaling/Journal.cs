using System.Text.Json;

namespace SdkKit.Provisioning;

/// <summary>Remembers a secret that was asked for until it is stored, across a crash. Written whole or not at all.</summary>
internal sealed class Journal(string path, Guid tenantId, string uniqueName)
{
    /// <summary>The open entry, or <see langword="null"/>. A journal that cannot be trusted is refused, for acting on it could remove the wrong key.</summary>
    public JournalEntry? Read()
    {
        try
        {
            return File.Exists(path) ? Verified(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException exception)
        {
            throw Refused("it is damaged", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refused($"it cannot be read ({exception.Message.TrimEnd('.')})", exception);
        }
    }

    public async Task WriteAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(entry, ProvisioningJson.Default.JournalEntry);
            await OwnerOnlyFile.WriteAsync(path, json, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception);
        }
    }

    public void Close() => File.Delete(path);

    /// <summary>Keeps other runs for the same application and store away until it is disposed.</summary>
    public IDisposable Lock()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (File.Exists($"{path}.lock"))
        {
            throw new ProvisioningException(
                ProvisioningFailure.Interrupted, $"another sdkkit is changing {uniqueName} right now ({path}.lock); run again when it is done", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception);
        }
    }

    private JournalEntry? Verified(byte[] json)
    {
        var entry = JsonSerializer.Deserialize(json, ProvisioningJson.Default.JournalEntry) ?? throw Refused("it is empty", null);
        if (entry.Version != JournalEntry.CurrentVersion)
            throw Refused($"it has version {entry.Version}, which this sdkkit does not know; use the newer one", null);

        return entry.TenantId == tenantId && entry.UniqueName == uniqueName ? entry : throw Refused($"it belongs to {entry.UniqueName} in tenant {entry.TenantId}", null);
    }

    private ProvisioningException Refused(string reason, Exception? inner) => new(
        ProvisioningFailure.InvalidInput,
        $"{path}: this journal of an interrupted run cannot be used: {reason}; otherwise delete the file, a secret without an owner is still found by its name",
        inner);

    private static ProvisioningException Unwritable(string path, Exception inner) => new(
        ProvisioningFailure.InvalidInput,
        $"{path}: the journal cannot be written ({inner.Message.TrimEnd('.')}); make the directory writable or name another with {JournalLocation.DirectoryVariable}",
        inner);
}
