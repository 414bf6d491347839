using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Processes;

namespace SdkKit.Tool.Isolation;

/// <summary>
/// Runs programs in a user and a network namespace of their own, which on Linux takes no rights: they see a loopback and nothing else. By
/// <c>unshare</c>, as a process of several threads cannot enter a user namespace by itself.
/// </summary>
internal static class Namespaces
{
    private const string Program = "unshare";

    // The capabilities are those of the new namespaces alone; without them nobody could bring the loopback up.
    private static readonly string[] Options = ["--map-current-user", "--keep-caps", "--net"];

    /// <summary>Finds out whether this system allows it.</summary>
    /// <exception cref="UserErrorException">It does not; nothing was run.</exception>
    public static async Task RequireAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new UserErrorException("--isolated needs the namespaces of Linux, which this system does not have; run without it");
        }

        if (ProgramPath.Find(Program) is null)
        {
            throw new UserErrorException("--isolated needs the program unshare of util-linux, which is not on PATH; install it, or run without --isolated");
        }

        var tried = await new ChildProcess(Program, [.. Options, "true"]).RunAsync(cancellationToken).ConfigureAwait(false);
        if (tried.ExitCode != 0)
        {
            throw new UserErrorException(
                $"--isolated: this system does not let you make namespaces ({(tried.All is [.., var reason] ? reason : $"exit code {tried.ExitCode}")}); run without it, or allow unprivileged user namespaces"
                + " (sysctl kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0)");
        }
    }

    /// <summary>The program, in namespaces of its own.</summary>
    public static ChildProcess Inside(ChildProcess program) => program with { FileName = Program, Arguments = [.. Options, program.FileName, .. program.Arguments] };
}
