namespace SdkKit.Provisioning;

/// <summary>Where the credential is kept.</summary>
public abstract record StoreTarget
{
    private StoreTarget()
    {
    }

    /// <summary>The store of one application.</summary>
    internal StoreTarget For(string application)
    {
        string Fill(string text) => ApplicationText.Fill(text, application);
        return this switch
        {
            UserSecrets store => new UserSecrets(Fill(store.Id)),
            GitHubActions store => new GitHubActions(Fill(store.Repository), store.Environment is { } environment ? Fill(environment) : null),
            AzureDevOps store => new AzureDevOps(store.Organization, Fill(store.Project), Fill(store.VariableGroup)),
            KeyVault store => new KeyVault(store.Vault, store.Prefix is { } prefix ? Fill(prefix) : null),
            StandardOutput store => new StandardOutput(Fill(store.Path)),
            EnvFile store => new EnvFile(Fill(store.Path)),
            _ => this,
        };
    }

    /// <summary>The .NET secret manager: the user's profile, outside the project.</summary>
    /// <param name="Id">The project's <c>UserSecretsId</c>.</param>
    public sealed record UserSecrets(string Id) : StoreTarget;

    /// <summary>Secrets and variables of a GitHub repository, by <c>gh</c>.</summary>
    /// <param name="Repository"><c>owner/name</c>.</param>
    /// <param name="Environment">The deployment environment that has them, or <see langword="null"/> for the repository.</param>
    public sealed record GitHubActions(string Repository, string? Environment) : StoreTarget;

    /// <summary>A variable group of Azure DevOps, by <c>az</c>.</summary>
    /// <param name="Organization">Name of the organization.</param>
    /// <param name="Project">Name of the project.</param>
    /// <param name="VariableGroup">Name of the group, which exists.</param>
    public sealed record AzureDevOps(string Organization, string Project, string VariableGroup) : StoreTarget;

    /// <summary>Secrets of a key vault, which programs read by .NET's configuration provider.</summary>
    /// <param name="Vault">Name of the vault, which exists and is authorized by Azure RBAC.</param>
    /// <param name="Prefix">What the secrets of this program begin with in a vault that others use too, or <see langword="null"/>.</param>
    public sealed record KeyVault(string Vault, string? Prefix) : StoreTarget;

    /// <summary>Standard output, once; the settings that are no secret are kept in a file.</summary>
    /// <param name="Path">Absolute path of that file.</param>
    public sealed record StandardOutput(string Path) : StoreTarget;

    /// <summary>A file of <c>NAME=value</c> lines that only its owner can read.</summary>
    /// <param name="Path">Absolute path.</param>
    public sealed record EnvFile(string Path) : StoreTarget;
}
