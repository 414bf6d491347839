using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using SdkKit.Manifest;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Projects;

namespace SdkKit.Tool.Privileges;

/// <summary>One side of a comparison: a manifest on disk, or the committed one as a revision of git has it.</summary>
/// <param name="Path">Path of the manifest for reports.</param>
/// <param name="Manifest">What it asks for; a manifest that does not exist there asks for nothing.</param>
internal sealed record ManifestRevision(string Path, ProvisioningManifest Manifest)
{
    /// <summary>Reads a file where there is one of that name, else the project's committed manifest at that revision.</summary>
    public static async Task<ManifestRevision> ReadAsync(string name, ProjectFolder project, CancellationToken cancellationToken)
    {
        if (File.Exists(name))
        {
            return new ManifestRevision(name, ManifestFile.Read(name));
        }

        if (name.EndsWith(ProvisioningManifest.FileSuffix, StringComparison.OrdinalIgnoreCase) || name.StartsWith('-'))
        {
            throw new UserErrorException($"{name}: there is no such manifest");
        }

        var path = project.CommittedManifestPath;
        var file = System.IO.Path.GetFileName(path);
        if ((await GitAsync(project.Directory, cancellationToken, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{name}^{{commit}}").ConfigureAwait(false)).ExitCode != 0)
        {
            throw new UserErrorException($"'{name}' is neither a manifest nor a revision of git in {project.Directory}");
        }

        var (exitCode, text) = await GitAsync(project.Directory, cancellationToken, "show", $"{name}:./{file}").ConfigureAwait(false);
        return new ManifestRevision(
            path,
            exitCode == 0 ? ManifestJson.Read(text, $"{name}:{file}") : new ProvisioningManifest { Application = System.IO.Path.GetFileName(project.Directory) });
    }

    private static async Task<(int ExitCode, string Output)> GitAsync(string folder, CancellationToken cancellationToken, params string[] arguments)
    {
        if (ProgramPath.Find("git") is not { } program)
        {
            throw new UserErrorException("git is not on the PATH; name two manifests instead of revisions");
        }

        var start = new ProcessStartInfo(program, ["-C", folder, "-c", "core.fsmonitor=false", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var git = Process.Start(start)!;
            var errors = git.StandardError.ReadToEndAsync(cancellationToken);
            var output = await git.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await errors.ConfigureAwait(false);
            await git.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return (git.ExitCode, output);
        }
        catch (Win32Exception)
        {
            throw new UserErrorException("git cannot be started; name two manifests instead of revisions");
        }
    }
}
