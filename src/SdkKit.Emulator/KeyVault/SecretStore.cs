using SdkKit.Emulator.State;

namespace SdkKit.Emulator.KeyVault;

/// <summary>The secrets of vaults, with soft delete as every vault has it.</summary>
internal sealed class SecretStore(EmulatorState state, TimeProvider clock)
{
    public IEnumerable<EmulatedSecret> List(string vaultId, bool deleted) => state.Secrets
        .Where(secret => secret.VaultId.Equals(vaultId, StringComparison.OrdinalIgnoreCase) && secret.DeletedOn is not null == deleted)
        .OrderBy(secret => secret.Name, StringComparer.OrdinalIgnoreCase);

    public EmulatedSecret Get(string vaultId, string name) => state.Read(data => Live(data, vaultId, name));

    public EmulatedSecret GetCertificate(string vaultId, string name) => state.Read(data =>
        Find(data, vaultId, name) is { DeletedOn: null, IsCertificate: true } certificate ? certificate : throw KeyVaultErrors.UnknownCertificate(name));

    public EmulatedSecret GetDeleted(string vaultId, string name) => state.Read(data => Deleted(data, vaultId, name));

    /// <summary>Adds a version, and the secret with its first one.</summary>
    /// <param name="vaultId">Resource id of the vault.</param>
    /// <param name="name">Name of the secret.</param>
    /// <param name="create">Makes the version.</param>
    /// <param name="isCertificate">Whether it is made as a certificate; one name is not both.</param>
    public EmulatedSecret Set(string vaultId, string name, Func<DateTimeOffset, EmulatedSecretVersion> create, bool isCertificate = false) => state.Write(data =>
    {
        if (Find(data, vaultId, name) is { } other && other.IsCertificate != isCertificate)
        {
            throw KeyVaultErrors.OtherKind(name, other.IsCertificate);
        }

        var version = create(clock.GetUtcNow());
        if (Find(data, vaultId, name) is not { } secret)
        {
            secret = new EmulatedSecret { VaultId = vaultId, Name = name, IsCertificate = isCertificate, Versions = [version] };
            data.Secrets.Add(secret);
            return secret;
        }

        return secret.DeletedOn is null
            ? Replace(data, secret, secret with { Versions = [.. secret.Versions, version] })
            : throw KeyVaultErrors.DeletedButRecoverable(name);
    });

    /// <param name="vaultId">Resource id of the vault.</param>
    /// <param name="name">Name of the secret.</param>
    /// <param name="versionId">Its version, or <see langword="null"/> for the latest.</param>
    /// <param name="change">Gives the version as it is to be.</param>
    public EmulatedSecretVersion Update(string vaultId, string name, string? versionId, Func<EmulatedSecretVersion, EmulatedSecretVersion> change) => state.Write(data =>
    {
        var secret = Live(data, vaultId, name);
        var changed = change(Version(secret, versionId)) with { UpdatedOn = clock.GetUtcNow() };
        Replace(data, secret, secret with { Versions = [.. secret.Versions.Select(version => version.Id == changed.Id ? changed : version)] });
        return changed;
    });

    public EmulatedSecret Delete(string vaultId, string name) => state.Write(data =>
    {
        var secret = Live(data, vaultId, name);
        return Replace(data, secret, secret with { DeletedOn = clock.GetUtcNow() });
    });

    public EmulatedSecret Recover(string vaultId, string name) => state.Write(data =>
    {
        var secret = Deleted(data, vaultId, name);
        return Replace(data, secret, secret with { DeletedOn = null });
    });

    public void Purge(string vaultId, string name) => state.Write(data => data.Secrets.Remove(Deleted(data, vaultId, name)));

    public static EmulatedSecretVersion Version(EmulatedSecret secret, string? id) =>
        id is null ? secret.Latest : secret.Versions.FirstOrDefault(version => version.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) ?? throw KeyVaultErrors.UnknownSecret($"{secret.Name}/{id}");

    private static EmulatedSecret? Find(StateData data, string vaultId, string name) => data.Secrets.Find(secret => secret.Is(vaultId, name));

    private static EmulatedSecret Live(StateData data, string vaultId, string name) =>
        Find(data, vaultId, name) is { DeletedOn: null } secret ? secret : throw KeyVaultErrors.UnknownSecret(name);

    private static EmulatedSecret Deleted(StateData data, string vaultId, string name) =>
        Find(data, vaultId, name) is { DeletedOn: not null } secret ? secret : throw KeyVaultErrors.UnknownDeletedSecret(name);

    private static EmulatedSecret Replace(StateData data, EmulatedSecret old, EmulatedSecret @new)
    {
        data.Secrets[data.Secrets.IndexOf(old)] = @new;
        return @new;
    }
}
