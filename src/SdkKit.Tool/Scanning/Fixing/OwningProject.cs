using SdkKit.Provisioning;
using SdkKit.Tool.Projects;

namespace SdkKit.Tool.Scanning.Fixing;

/// <summary>The project that a source or settings file belongs to: the nearest one in its folder or above.</summary>
internal sealed record OwningProject(string File)
{
    /// <summary>Null where no folder above has exactly one project file.</summary>
    public static OwningProject? Of(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var projects = Directory.GetFiles(folder, "*.csproj");
            if (projects.Length > 0)
                return projects.Length == 1 ? new OwningProject(projects[0]) : null;
        }

        return null;
    }

    /// <summary>The id of the project's user-secrets; a project without one gets one.</summary>
    /// <exception cref="ProvisioningException"><c>dotnet user-secrets init</c> fails.</exception>
    public async Task<string?> UserSecretsIdAsync(CancellationToken cancellationToken)
    {
        if (ProjectFolder.Open(File).UserSecretsId is { } existing)
            return existing;

        await DotnetUserSecrets.RunAsync(["init", "--project", File], null, cancellationToken).ConfigureAwait(false);
        return ProjectFolder.Open(File).UserSecretsId;
    }
}
