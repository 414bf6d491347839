using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Manifest;

namespace SdkKit.Analyzers.Permissions;

/// <summary>The manifest under version control, which the build hands to the compiler in the mode verify.</summary>
internal sealed class CommittedManifest
{
    private static readonly ConditionalWeakTable<AdditionalText, CommittedManifest> Known = new();

    private CommittedManifest(string path, ProvisioningManifest manifest) => (Path, Manifest) = (path, manifest);

    public string Path { get; }

    public ProvisioningManifest Manifest { get; }

    public static bool IsOne(string path) => path.EndsWith(ProvisioningManifest.FileSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when there is none, or when it cannot be read: the build says so.</summary>
    public static CommittedManifest? In(AnalyzerOptions options, CancellationToken cancellationToken) =>
        options.AdditionalFiles.FirstOrDefault(file => IsOne(file.Path)) is { } file && Read(file, cancellationToken) is { Manifest.Application.Length: > 0 } committed
            ? committed
            : null;

    private static CommittedManifest Read(AdditionalText file, CancellationToken cancellationToken) => Known.GetValue(file, key =>
    {
        try
        {
            return new CommittedManifest(key.Path, ManifestJson.Read(key.GetText(cancellationToken)?.ToString() ?? "", key.Path));
        }
        catch (ManifestException)
        {
            return new CommittedManifest(key.Path, new ProvisioningManifest { Application = "" });
        }
    });
}
