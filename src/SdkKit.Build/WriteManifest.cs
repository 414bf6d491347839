using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using SdkKit.Build.Manifest;

namespace SdkKit.Build;

/// <summary>Copies the manifest out of a compiled assembly into a file; an assembly without one leaves no file.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteManifest : ManifestTask
{
    /// <summary>The compiled assembly: an absolute path.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The file to keep in step with it: an absolute path.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>The manifests that exist now: <see cref="File"/>, or none.</summary>
    [Output]
    public ITaskItem[] Manifests { get; private set; } = [];

    private protected override string Subject => Assembly;

    private protected override void Run()
    {
        string? text;
        // Delete is shared so that a parallel clean or copy does not fail because of us.
        using (var assembly = new FileStream(Assembly, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete))
            text = ManifestConstant.TryRead(assembly);

        if (ManifestFile.Update(File, text))
            Log.LogMessage(MessageImportance.Low, text is null ? "Removed {0}" : "Wrote {0}", File);
        if (text is not null)
            Manifests = [new TaskItem(File)];
    }
}
