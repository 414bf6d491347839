using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Output;

namespace SdkKit.Tool.Scanning.Git;

/// <summary>A running git in a checkout that may be somebody else's: nothing that its configuration names is started.</summary>
internal sealed class GitProcess : IDisposable
{
    private static readonly string[] Harmless =
        ["-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "-c", "core.quotePath=false", "--no-pager", "--no-replace-objects", "--literal-pathspecs"];

    private readonly Process _process;
    private readonly Task<string> _errors;

    private GitProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public Stream Output => _process.StandardOutput.BaseStream;

    public StreamWriter Input => _process.StandardInput;

    /// <summary>Null when git is not installed or does not start.</summary>
    public static GitProcess? TryStart(string folder, params string[] arguments)
    {
        if (ProgramPath.Find("git") is not { } program)
            return null;

        var start = new ProcessStartInfo(program, ["-C", folder, .. Harmless, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };

        // An object that a partial clone lacks stays away: a scan makes no network call, and asks no question.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            return new GitProcess(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <exception cref="UserErrorException">git is not installed.</exception>
    public static GitProcess Start(string folder, params string[] arguments) => TryStart(folder, arguments)
        ?? throw new UserErrorException("git cannot be started: it is not on PATH; install it, or scan files without --staged and --history");

    /// <summary>What git prints, cut at its NUL bytes.</summary>
    public IEnumerable<string> Tokens()
    {
        using var reader = new StreamReader(Output, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        var buffer = new char[1 << 15];
        var token = new StringBuilder();
        while (reader.Read(buffer) is > 0 and var count)
        {
            for (var start = 0; start < count;)
            {
                var length = buffer.AsSpan(start, count - start).IndexOf('\0');
                token.Append(buffer, start, length < 0 ? count - start : length);
                if (length < 0)
                    break;

                yield return token.ToString();
                token.Clear();
                start += length + 1;
            }
        }
    }

    /// <summary>Whether git is content; what it prints must have been read.</summary>
    public bool Succeeds()
    {
        _process.WaitForExit();
        return _process.ExitCode == 0;
    }

    /// <summary>Waits for the end.</summary>
    /// <exception cref="UserErrorException">git refuses; the message is its own.</exception>
    public void Finish()
    {
        if (Succeeds())
            return;

        var line = _errors.GetAwaiter().GetResult().Split('\n').FirstOrDefault(static l => l.Length > 0) ?? $"exit code {_process.ExitCode}";
        throw new UserErrorException($"git refuses: {Printable.Line(line.TrimEnd('\r', '.'))}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
