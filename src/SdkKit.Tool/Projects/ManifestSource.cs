using System.CommandLine;
using SdkKit.Manifest;
using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Projects;

/// <summary>The options by which every verb finds its manifests.</summary>
internal sealed class ManifestSource
{
    private readonly Option<string> _project = new("--project", "-p")
    {
        Description = "Folder or file of the project",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string[]> _manifests = new("--manifest", "-m")
    {
        Description = "A manifest to use instead of the project's own; the application's first, then its libraries' (repeatable)",
    };

    public IReadOnlyList<Option> Options => [_project, _manifests];

    public ManifestSource AddTo(Command command)
    {
        command.Options.Add(_project);
        command.Options.Add(_manifests);
        return this;
    }

    /// <summary>Whether manifests are named, so that there need not be a project.</summary>
    public bool IsNamed(ParseResult parsed) => parsed.GetValue(_manifests) is { Length: > 0 };

    public ProjectFolder Project(ParseResult parsed) => ProjectFolder.Open(parsed.GetValue(_project)!);

    /// <summary>The named manifests; else the project's own, as it was reviewed where it is committed and as it was built last otherwise, and those of its libraries.</summary>
    public IReadOnlyList<ProvisioningManifest> Read(ParseResult parsed) => [.. Paths(parsed).Select(ManifestFile.Read)];

    public IReadOnlyList<string> Paths(ParseResult parsed)
    {
        if (parsed.GetValue(_manifests) is { Length: > 0 } named)
        {
            return named;
        }

        var project = Project(parsed);
        return project.Manifests is { Count: > 0 } found
            ? found
            : throw new UserErrorException($"{project.Directory}: there is no *{ProvisioningManifest.FileSuffix}; build the project first (dotnet build), or name a manifest with --manifest");
    }
}
