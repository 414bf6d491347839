using Microsoft.Build.Framework;
using SdkKit.Build.Manifest;

namespace SdkKit.Build;

/// <summary>Brings the committed manifest up to the built one (<c>SdkKitManifestMode=update</c>).</summary>
[MSBuildMultiThreadableTask]
public sealed class UpdateManifest : ManifestTask
{
    /// <summary>The manifest that this build produced, an absolute path; there is no such file when no client is annotated.</summary>
    [Required]
    public string Built { get; set; } = "";

    /// <summary>The manifest under version control: an absolute path.</summary>
    [Required]
    public string Committed { get; set; } = "";

    private protected override string Subject => Committed;

    private protected override void Run()
    {
        if (ManifestFile.Update(Committed, ManifestFile.TryRead(Built)))
            Log.LogMessage(MessageImportance.High, "SdkKit: {0} is updated; review and commit it", Committed);
    }
}
