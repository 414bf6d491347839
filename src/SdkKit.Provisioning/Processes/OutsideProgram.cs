using System.ComponentModel;
using System.Diagnostics;

namespace SdkKit.Provisioning;

/// <summary>Runs somebody else's program; secrets travel by standard input only, for arguments are visible to every user of the machine.</summary>
/// <param name="name">Its name, as it is found on PATH.</param>
/// <param name="advice">What to do when it fails.</param>
internal sealed class OutsideProgram(string name, string advice)
{
    /// <summary>Where it is, when that is known; else it is looked for on PATH.</summary>
    public string? Path { get; init; }

    /// <summary>Variables on top of this process's own.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Runs it to its end and answers what it printed.</summary>
    /// <exception cref="ProvisioningException">It is missing, or failed. Nothing of what it printed is in the message: it may repeat what it was given.</exception>
    public async Task<string> RunAsync(string[] arguments, string? input, CancellationToken cancellationToken)
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
            await Task.WhenAll(output, error).ConfigureAwait(false);
            return process.ExitCode == 0 ? await output.ConfigureAwait(false) : throw Failed(arguments, $"exit code {process.ExitCode}", null);
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

    private Process Start(string[] arguments)
    {
        var program = (Path is { Length: > 0 } known ? known : ProgramPath.Find(name)) ?? throw Failed(arguments, $"there is no '{name}' on PATH", null);
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var (variable, value) in Variables)
                start.Environment[variable] = value;
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw Failed(arguments, $"'{program}' does not start", exception);
        }
    }

    private ProvisioningException Failed(string[] arguments, string reason, Exception? inner) =>
        new(ProvisioningFailure.InvalidInput, $"{name} {string.Join(' ', arguments.Take(2))} failed ({reason}); {advice}", inner);
}
