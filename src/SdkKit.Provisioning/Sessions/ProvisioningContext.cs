namespace SdkKit.Provisioning;

/// <summary>What one operation works with: the wish, the clients of the services, store and journal.</summary>
internal sealed class ProvisioningContext : IDisposable
{
    public required DesiredState Desired { get; init; }

    public required ProvisioningOptions Options { get; init; }

    /// <summary>Told of what is changed; <see langword="null"/> when nobody asked, or nothing may be changed.</summary>
    public required AuditTrail? Audit { get; init; }

    public required CloudAddresses Cloud { get; init; }

    public required SignedInCaller Caller { get; init; }

    public required GraphDirectory Directory { get; init; }

    public required ArmPipeline ResourceManager { get; init; }

    public required RoleAssignmentClient Roles { get; init; }

    /// <summary>What the caller may do.</summary>
    public required EffectivePermissions Permissions { get; init; }

    public required ICredentialStore Store { get; init; }

    /// <summary>Where the certificate is kept, when one is desired.</summary>
    public required ICertificatePlace? Certificates { get; init; }

    public required Journal Journal { get; init; }

    public required SecretMarker Marker { get; init; }

    public Polling Replication => new(Options.Time, Options.ReplicationWindow, Options.LongestPause);

    public static async Task<ProvisioningContext> OpenAsync(
        DesiredState desired, ICredentialStore store, ProvisioningOptions options, AuditTrail? audit, CancellationToken cancellationToken)
    {
        var cloud = CloudAddresses.Of(desired.Cloud);
        var caller = await SignedInCaller.ResolveAsync(options.Credential, desired, cloud, cancellationToken).ConfigureAwait(false);
        if (audit is not null)
        {
            audit.Caller = caller;
            options = options with { Transport = new AuditHandler(audit, options.Transport ?? Transports.Platform, cloud) };
            store = store.Over(options);
        }

        var arm = ArmPipeline.Create(options.Credential, options, cloud);
        return new()
        {
            Desired = desired,
            Options = options,
            Audit = audit,
            Cloud = cloud,
            Caller = caller,
            Directory = new(options, cloud),
            ResourceManager = arm,
            Roles = new(arm),
            Permissions = new(arm),
            Store = store,
            Certificates = desired.Credential is DesiredCredential.Certificate certificate ? CertificatePlaces.For(certificate, desired, options) : null,
            Journal = new(JournalLocation.PathFor(options.StateDirectory, caller.TenantId, desired.UniqueName, store.Identity), caller.TenantId, desired.UniqueName),
            Marker = new(desired.Application, desired.Environment, store.Identity),
        };
    }

    /// <summary>Reads what is the same for all applications of a set, once for all of them.</summary>
    /// <param name="key">What is read.</param>
    /// <param name="read">Reads it.</param>
    public Task<T> OnceAsync<T>(string key, Func<Task<T>> read) => Options.Shared is { } shared ? shared.OnceAsync(key, read) : read();

    public void Dispose() => Directory.Dispose();
}
