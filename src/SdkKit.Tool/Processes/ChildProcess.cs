using System.ComponentModel;
using System.Diagnostics;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Processes;

/// <summary>Runs another program; arguments are passed one by one, never through a shell.</summary>
internal sealed record ChildProcess(string FileName, params string[] Arguments)
{
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Variables on top of this process's own.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Variables of this process that the program does not get.</summary>
    public IReadOnlyList<string> Withheld { get; init; } = [];

    /// <summary>Kills the program and what it started; the exit code is then that of a killed one.</summary>
    public CancellationToken Killed { get; init; }

    /// <summary>Lets the program use this process's terminal, and returns its exit code.</summary>
    public async Task<int> RunAttachedAsync(CancellationToken cancellationToken)
    {
        using var process = Start(redirect: false);
        using var killing = Killed.Register(() => process.Kill(entireProcessTree: true));
        await WaitAsync(process, cancellationToken).ConfigureAwait(false);
        return process.ExitCode;
    }

    /// <summary>Runs the program and keeps what it prints.</summary>
    /// <returns>The exit code and the lines of both streams in the order in which they came.</returns>
    public async Task<ChildOutput> RunAsync(CancellationToken cancellationToken)
    {
        using var process = Start(redirect: true);
        var gate = new Lock();
        List<string> all = [];
        List<string> output = [];
        process.StandardInput.Close();
        await Task.WhenAll(
            ReadAsync(process.StandardOutput, line => { all.Add(line); output.Add(line); }, gate, cancellationToken),
            ReadAsync(process.StandardError, all.Add, gate, cancellationToken),
            WaitAsync(process, cancellationToken)).ConfigureAwait(false);
        return new(process.ExitCode, output, all);
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> keep, Lock gate, CancellationToken cancellationToken)
    {
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            lock (gate)
            {
                keep(line);
            }
        }
    }

    private static async Task WaitAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private Process Start(bool redirect)
    {
        var program = ProgramPath.Find(FileName)
            ?? throw new UserErrorException($"'{FileName}' cannot be started: it is not on PATH; check its name, or give its path (./{FileName})");
        var start = new ProcessStartInfo(program, Arguments)
        {
            WorkingDirectory = WorkingDirectory,
            RedirectStandardInput = redirect,
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect,
        };
        foreach (var name in Withheld)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new UserErrorException($"'{FileName}' cannot be started: {error.Message}; check that it is a program");
        }
    }
}
