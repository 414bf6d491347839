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

    /// <summary>The manifest that is committed beside the project file, reviewed with the code.</summary>
    public string? CommittedManifest => System.IO.Directory.GetFiles(Directory, "*" + ProvisioningManifest.FileSuffix).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Where a committed manifest belongs when there is none yet.</summary>
    public string CommittedManifestPath => CommittedManifest ?? Path.Combine(Directory, ApplicationName + ProvisioningManifest.FileSuffix);

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
                .OrderBy(file => Path.GetFileName(file) == ApplicationName + ProvisioningManifest.FileSuffix ? 0 : 1)
                .ThenBy(file => file, StringComparer.Ordinal)
                .ToList() ?? [];
        }
    }

    /// <summary>The project's <c>UserSecretsId</c>, or <see langword="null"/>.</summary>
    public string? UserSecretsId => ReadProperty("UserSecretsId");

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
