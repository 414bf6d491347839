using SdkKit.Manifest;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Projects;

namespace SdkKit.Tool.Provisioning.Sets;

/// <summary>
/// A folder of many applications. Each folder in it that has the environment's file is one application where there is a project, and one for each manifest
/// where there is none; the file of the folder itself is below all the others.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="environment">Name of the environment.</param>
/// <param name="overrides">What the command line sets, as name=value.</param>
internal sealed class ApplicationFolder(string root, string environment, string[] overrides)
{
    // What builds and package managers put there says nothing of its own.
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };

    private readonly string _file = $"sdkkit.{environment}.json";

    /// <exception cref="UserErrorException">There is no such folder, or no application in it.</exception>
    public IReadOnlyList<DesiredState> Read()
    {
        if (!Directory.Exists(root))
        {
            throw new UserErrorException($"{root}: there is no such folder; name one that has the applications in it");
        }

        DesiredState[] found = [.. Folders(Path.GetFullPath(root)).SelectMany(ReadFolder)];
        return found.Length > 0
            ? found
            : throw new UserErrorException($"{root}: there is no application with the environment '{environment}' in it; an application is a folder with {_file} and a manifest");
    }

    private static IEnumerable<string> Folders(string folder) => Directory.EnumerateDirectories(folder)
        .Where(below => Path.GetFileName(below) is var name && !name.StartsWith('.') && !Skipped.Contains(name) && !IsLink(below))
        .Order(StringComparer.Ordinal)
        .SelectMany(Folders)
        .Prepend(folder);

    // A link may lead back to where it is.
    private static bool IsLink(string folder) => File.GetAttributes(folder).HasFlag(FileAttributes.ReparsePoint);

    private IEnumerable<DesiredState> ReadFolder(string folder)
    {
        if (!File.Exists(Path.Combine(folder, _file)))
        {
            return [];
        }

        if (Directory.EnumerateFiles(folder, "*.csproj").Any())
        {
            var project = ProjectFolder.Open(folder);
            return project.Manifests is { Count: > 0 } manifests
                ? [Desired(project.Directory, manifests, project.UserSecretsId is { } id ? new StoreTarget.UserSecrets(id) : null)]
                : throw new UserErrorException($"{folder}: there is no *{ProvisioningManifest.FileSuffix}; build the project first (dotnet build)");
        }

        var files = Directory.GetFiles(folder, "*" + ProvisioningManifest.FileSuffix).Order(StringComparer.Ordinal);
        var store = new StoreTarget.EnvFile(Path.Combine(folder, $"sdkkit.{environment}.{{application}}.env"));
        return files.Select(file => Desired(folder, [file], store));
    }

    private DesiredState Desired(string folder, IReadOnlyList<string> manifests, StoreTarget? defaultStore)
    {
        var shared = Path.Combine(Path.GetFullPath(root), _file);
        return DesiredState.From([.. manifests.Select(ManifestFile.Read)], ProvisioningEnvironment.Load(new EnvironmentSources
        {
            Name = environment,
            Directory = folder,
            SharedFile = folder != Path.GetFullPath(root) && File.Exists(shared) ? shared : null,
            Overrides = EnvironmentOverrides.Parse(overrides),
            DefaultStore = defaultStore,
        }));
    }
}
