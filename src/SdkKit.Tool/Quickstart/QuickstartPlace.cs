using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Quickstart;

/// <summary>Where a quickstart puts what it makes. Everything that is not the project stays in one folder beside it.</summary>
internal sealed class QuickstartPlace
{
    public const string ProjectName = "Quickstart";

    private QuickstartPlace(string root, bool isTemporary, bool keep)
    {
        Root = root;
        IsKept = keep || !isTemporary;
        IsTemporary = isTemporary;
    }

    public string Root { get; }

    public bool IsKept { get; }

    public bool IsTemporary { get; }

    public string Project => Path.Combine(Root, ProjectName);

    public string Feed => Path.Combine(Root, ".sdkkit", "feed");

    public string Packages => Path.Combine(Root, ".sdkkit", "packages");

    public string TemplateHive => Path.Combine(Root, ".sdkkit", "templates");

    public string EmulatorState => Path.Combine(Root, ".sdkkit", "emulator.json");

    public static QuickstartPlace Create(string? folder, bool keep)
    {
        if (folder is null)
        {
            return new(Directory.CreateTempSubdirectory("sdkkit-quickstart-").FullName, isTemporary: true, keep);
        }

        var root = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(root);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{root}: the folder cannot be written ({error.Message.TrimEnd('.')}); name another one");
        }

        return Directory.EnumerateFileSystemEntries(root).Any()
            ? throw new UserErrorException($"{root}: the folder is not empty; name a new one")
            : new(root, isTemporary: false, keep);
    }

    public void Remove()
    {
        if (!IsKept && Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }
}
