using SdkKit.Provisioning;
using SdkKit.Tool.Projects;

namespace SdkKit.Tool.Provisioning;

/// <summary>The environments of a project.</summary>
internal static class ProjectEnvironments
{
    /// <param name="project">Where the file is, and which user-secrets it reads.</param>
    /// <param name="name">Name of the environment.</param>
    /// <param name="overrides">What the command line sets, as name=value.</param>
    public static ProvisioningEnvironment LoadEnvironment(this ProjectFolder project, string name, string[]? overrides) => ProvisioningEnvironment.Load(new EnvironmentSources
    {
        Name = name,
        Directory = project.Directory,
        Overrides = EnvironmentOverrides.Parse(overrides ?? []),
        DefaultStore = project.UserSecretsId is { } id ? new StoreTarget.UserSecrets(id) : null,
    });
}
