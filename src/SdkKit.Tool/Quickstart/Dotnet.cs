using SdkKit.Tool.Processes;

namespace SdkKit.Tool.Quickstart;

/// <summary>Runs the .NET SDK so that nothing of it stays behind: no build server, no reused node, no shared compiler.</summary>
internal static class Dotnet
{
    private static readonly Dictionary<string, string> Variables = new()
    {
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
    };

    /// <exception cref="StepFailedException">The SDK answered with another exit code than 0.</exception>
    public static async Task<ChildOutput> RunAsync(string workingDirectory, string remedy, CancellationToken cancellationToken, params string[] arguments)
    {
        var child = new ChildProcess("dotnet", arguments) { WorkingDirectory = workingDirectory, Variables = Variables };
        var output = await child.RunAsync(cancellationToken).ConfigureAwait(false);
        return output.ExitCode == 0
            ? output
            : throw new StepFailedException($"'dotnet {string.Join(' ', arguments)}' ended with exit code {output.ExitCode}", remedy, output.All);
    }
}
