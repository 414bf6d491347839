using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using SdkKit.Provisioning;

namespace SdkKit.Tool.Scanning.Files;

/// <summary>Asks git which files of a checkout are tracked or would be: nobody else reads .gitignore the way it does.</summary>
internal static class GitFiles
{
    /// <summary>Full paths; null when the folder is in no checkout, or git is not installed or refuses.</summary>
    public static async Task<IReadOnlyCollection<string>?> UnderAsync(string folder, CancellationToken cancellationToken)
    {
        if (ProgramPath.Find("git") is not { } program)
            return null;

        // The folder's own configuration may name a program that watches its files.
        var start = new ProcessStartInfo(program, ["-C", folder, "-c", "core.fsmonitor=false", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        try
        {
            using var git = Process.Start(start)!;
            var errors = git.StandardError.ReadToEndAsync(cancellationToken);
            var listing = await git.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await errors.ConfigureAwait(false);
            await git.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return git.ExitCode == 0 ? [.. Existing(folder, listing)] : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The index also names deleted files, folders of submodules and symbolic links, whose targets are looked at in their own place.</summary>
    private static IEnumerable<string> Existing(string folder, string listing) => listing
        .Split('\0', StringSplitOptions.RemoveEmptyEntries)
        .Select(name => Path.GetFullPath(name, folder))
        .Where(static path => new FileInfo(path) is { Exists: true, LinkTarget: null });
}
