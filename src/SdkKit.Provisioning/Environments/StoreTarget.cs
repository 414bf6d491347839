namespace SdkKit.Provisioning;

/// <summary>Where the credential is kept.</summary>
public abstract record StoreTarget
{
    private StoreTarget()
    {
    }

    /// <summary>The .NET secret manager: the user's profile, outside the project.</summary>
    /// <param name="Id">The project's <c>UserSecretsId</c>.</param>
    public sealed record UserSecrets(string Id) : StoreTarget;

    /// <summary>A file of <c>NAME=value</c> lines that only its owner can read.</summary>
    /// <param name="Path">Absolute path.</param>
    public sealed record EnvFile(string Path) : StoreTarget;
}
