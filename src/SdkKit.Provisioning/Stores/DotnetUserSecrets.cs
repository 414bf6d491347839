using System.ComponentModel;
using System.Diagnostics;

namespace SdkKit.Provisioning;

/// <summary>Runs <c>dotnet user-secrets</c>; secrets travel by standard input only, for arguments are visible to every user of the machine.</summary>
internal static class DotnetUserSecrets
{
    public static async Task RunAsync(string[] arguments, string? input, CancellationToken cancellationToken)
    {
        using var process = Start(arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            if (input is not null)
                await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken).ConfigureAwait(false);
            process.StandardInput.Close();

            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);

            // What it prints may repeat what it was given, so nothing of it goes into the message.
            await Task.WhenAll(output, error).ConfigureAwait(false);
            if (process.ExitCode != 0)
                throw Failed(arguments, $"exit code {process.ExitCode}", null);
        }
        catch (IOException exception)
        {
            throw Failed(arguments, "it closed its input", exception);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(string[] arguments)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host
            ? host
            : ProgramPath.Find("dotnet") ?? throw Failed(arguments, "there is no 'dotnet' on PATH", null);
        var start = new ProcessStartInfo(dotnet, ["user-secrets", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw Failed(arguments, $"'{dotnet}' does not start", exception);
        }
    }

    private static ProvisioningException Failed(string[] arguments, string reason, Exception? inner) => new(
        ProvisioningFailure.InvalidInput,
        $"dotnet user-secrets {arguments[0]} failed ({reason}); run 'dotnet user-secrets list --id {arguments[^1]}' to see why, or choose the store env-file",
        inner);
}
