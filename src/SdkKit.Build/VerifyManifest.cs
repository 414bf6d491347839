using Microsoft.Build.Framework;
using SdkKit.Build.Manifest;

namespace SdkKit.Build;

/// <summary>Fails the build when the code asks for other permissions than were reviewed (<c>SdkKitManifestMode=verify</c>).</summary>
[MSBuildMultiThreadableTask]
public sealed class VerifyManifest : ManifestTask
{
    private const string Remedy = "review the change, build once with -p:SdkKitManifestMode=update and commit the file";

    /// <summary>The manifest that this build produced, an absolute path; there is no such file when no client is annotated.</summary>
    [Required]
    public string Built { get; set; } = "";

    /// <summary>The manifest under version control: an absolute path.</summary>
    [Required]
    public string Committed { get; set; } = "";

    private protected override string Subject => Committed;

    private protected override void Run()
    {
        var built = ManifestFile.TryRead(Built);
        var committed = ManifestFile.TryRead(Committed);
        if (built is null && committed is not null)
            LogError("SDKKIT2902", Committed, line: 1, $"a manifest is committed, but no client asks for anything any more; {Remedy}");
        else if (built is not null && committed is null)
            LogError("SDKKIT2901", Committed, line: 0, $"the committed manifest is missing; {Remedy}");
        else if (built is not null && committed is not null && ManifestDifference.Find(committed, built) is { } difference)
            LogError("SDKKIT2902", Committed, difference.Line, $"the code asks for other than was reviewed: {Describe(difference)}; {Remedy}");
    }

    private static string Describe(ManifestDifference difference) =>
        difference switch
        {
            { Committed: null } => $"the build adds '{difference.Built}'",
            { Built: null } => $"the build has nothing in place of '{difference.Committed}'",
            _ => $"committed '{difference.Committed}', built '{difference.Built}'",
        };
}
