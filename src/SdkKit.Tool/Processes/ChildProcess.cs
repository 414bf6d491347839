using System.ComponentModel;
using System.Diagnostics;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Processes;

/// <summary>Runs another program; arguments are passed one by one, never through a shell.</summary>
internal sealed record ChildProcess(string FileName, params string[] Arguments)
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

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
        using var process = Start(input: false, output: false, error: false);
        using var killing = Killed.Register(() => process.Kill(entireProcessTree: true));
        await WaitAsync(process, cancellationToken).ConfigureAwait(false);
        return process.ExitCode;
    }

    /// <summary>As <see cref="RunAttachedAsync"/>, but what the program prints goes to standard error: standard output is for this process's answer.</summary>
    public async Task<int> RunBesideAnswerAsync(CancellationToken cancellationToken)
    {
        using var process = Start(input: false, output: true, error: false);
        var printed = process.StandardOutput.BaseStream.CopyToAsync(Console.OpenStandardError(), cancellationToken);
        await WaitAsync(process, cancellationToken).ConfigureAwait(false);
        // What the program has left running in the background may hold the stream open for long.
        await Task.WhenAny(printed, Task.Delay(LastWords, cancellationToken)).ConfigureAwait(false);
        return process.ExitCode;
    }

    /// <summary>Runs the program and keeps what it prints.</summary>
    /// <returns>The exit code and the lines of both streams in the order in which they came.</returns>
    public async Task<ChildOutput> RunAsync(CancellationToken cancellationToken)
    {
        using var process = Start(input: true, output: true, error: true);
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

    private Process Start(bool input, bool output, bool error)
    {
        var program = ProgramPath.Find(FileName)
            ?? throw new UserErrorException($"'{FileName}' cannot be started: it is not on PATH; check its name, or give its path (./{FileName})");
        var start = new ProcessStartInfo(program, Arguments)
        {
            WorkingDirectory = WorkingDirectory,
            RedirectStandardInput = input,
            RedirectStandardOutput = output,
            RedirectStandardError = error,
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
        catch (Win32Exception exception)
        {
            throw new UserErrorException($"'{FileName}' cannot be started: {exception.Message}; check that it is a program");
        }
    }
}
