using System.Xml;
using System.Xml.Linq;
using SdkKit.Manifest;
using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Projects;

/// <summary>A folder with one C# project: where its manifests are and which user-secrets it reads.</summary>
internal sealed class ProjectFolder
{
    private readonly string? _projectFile;

    private ProjectFolder(string directory, string? projectFile)
    {
        Directory = directory;
        _projectFile = projectFile;
    }

    public string Directory { get; }

    /// <summary>The project file, or <see langword="null"/> where the folder has none.</summary>
    public string? ProjectFile => _projectFile;

    /// <summary>The folder may be given by itself or by its project file.</summary>
    public static ProjectFolder Open(string path)
    {
        if (File.Exists(path))
        {
            return new(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFullPath(path));
        }

        if (!System.IO.Directory.Exists(path))
        {
            throw new UserErrorException($"{path}: there is no such folder; name the folder of the project with --project");
        }

        var projects = System.IO.Directory.GetFiles(path, "*.csproj");
        return projects.Length <= 1
            ? new(Path.GetFullPath(path), projects.FirstOrDefault())
            : throw new UserErrorException($"{path}: there are {projects.Length} project files; name one with --project");
    }

    /// <summary>The manifest that is committed beside the project file or where the project says, reviewed with the code.</summary>
    public string? CommittedManifest => NamedManifest is { } named
        ? File.Exists(named) ? named : null
        : System.IO.Directory.GetFiles(Directory, "*" + ProvisioningManifest.FileSuffix).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Where a committed manifest belongs when there is none yet.</summary>
    public string CommittedManifestPath => CommittedManifest ?? NamedManifest ?? Path.Combine(Directory, OwnManifestName);

    /// <summary>
    /// The manifest that the project itself built last, or <see langword="null"/>; libraries have theirs. It is taken from obj, too: a build that fails because
    /// of what it asks for copies nothing to the output.
    /// </summary>
    public string? OwnBuiltManifest => Below("obj").Concat(Below("bin")).OrderByDescending(File.GetLastWriteTimeUtc).FirstOrDefault();

    /// <summary>Manifests that libraries have brought to the newest build output.</summary>
    public IEnumerable<string> LibraryManifests => BuiltManifests.Where(file => Path.GetFileName(file) != OwnManifestName);

    /// <summary>Manifests of the newest build output, the application's first, then those of its libraries.</summary>
    public IReadOnlyList<string> BuiltManifests
    {
        get
        {
            var output = Path.Combine(Directory, "bin");
            if (!System.IO.Directory.Exists(output))
            {
                return [];
            }

            return System.IO.Directory.GetFiles(output, "*" + ProvisioningManifest.FileSuffix, SearchOption.AllDirectories)
                .GroupBy(Path.GetDirectoryName)
                .OrderByDescending(group => group.Max(File.GetLastWriteTimeUtc))
                .FirstOrDefault()?
                .OrderBy(file => Path.GetFileName(file) == OwnManifestName ? 0 : 1)
                .ThenBy(file => file, StringComparer.Ordinal)
                .ToList() ?? [];
        }
    }

    /// <summary>What the project asks for: its own manifest, as it was reviewed where it is committed and as it was built last otherwise, and those of its libraries.</summary>
    public IReadOnlyList<string> Manifests => CommittedManifest is { } committed ? [committed, .. LibraryManifests] : BuiltManifests;

    /// <summary>The project's <c>UserSecretsId</c>, or <see langword="null"/>.</summary>
    public string? UserSecretsId => ReadProperty("UserSecretsId");

    private string[] Below(string folder) => Path.Combine(Directory, folder) is var path && System.IO.Directory.Exists(path)
        ? System.IO.Directory.GetFiles(path, OwnManifestName, SearchOption.AllDirectories)
        : [];

    private string? NamedManifest => ReadProperty("SdkKitManifestPath") is { } path ? Path.Combine(Directory, path.Replace('\\', Path.DirectorySeparatorChar)) : null;

    private string OwnManifestName => ApplicationName + ProvisioningManifest.FileSuffix;

    private string ApplicationName => ReadProperty("AssemblyName") ?? Path.GetFileNameWithoutExtension(_projectFile) ?? Path.GetFileName(Directory);

    private string? ReadProperty(string name)
    {
        if (_projectFile is null)
        {
            return null;
        }

        try
        {
            var value = XDocument.Load(_projectFile).Descendants(name).FirstOrDefault()?.Value.Trim();
            // A value made of other properties is only known to a build.
            return string.IsNullOrEmpty(value) || value.Contains("$(", StringComparison.Ordinal) ? null : value;
        }
        catch (XmlException error)
        {
            throw new UserErrorException($"{_projectFile}({error.LineNumber},{error.LinePosition}): the project file is not XML; mend it");
        }
    }
}
