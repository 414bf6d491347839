namespace SdkKit.Credentials;

/// <summary>The service account token that a cluster with workload identity mounts into the pod.</summary>
internal static class KubernetesKind
{
    private const string MountedAt = "/var/run/secrets/azure/tokens/azure-identity-token";

    public static readonly CredentialKind Kind = new(
        "Kubernetes", settings => settings is { TenantId.IsSet: true, ClientId.IsSet: true } && File.Exists(MountedAt), Create);

    private static ConfidentialClientTokenSource Create(CredentialSettings settings)
    {
        var file = TokenFileKind.File(settings);
        return FederatedTokenSource.Create(settings, new AssertionFile(file.Value ?? MountedAt, file.Source).ReadAsync);
    }
}
