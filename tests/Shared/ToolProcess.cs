using System.Diagnostics;

namespace SdkKit.Testing;

/// <summary>The real tool as a process, as a person would run it.</summary>
internal static class ToolProcess
{
    /// <summary>The tool's own output, of the configuration that the tests have: the copy beside the tests is not compiled ahead and starts more slowly.</summary>
    public static string Assembly { get; } = Path.Combine(Tests, "..", "..", "src", "SdkKit.Tool", Path.GetRelativePath(Tests, AppContext.BaseDirectory), "sdkkit.dll");

    private static string Tests => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."));

    public static Task<ProcessResult> RunAsync(params string[] arguments) => RunAsync(arguments, new ProcessOptions());

    public static Task<ProcessResult> RunAsync(string[] arguments, ProcessOptions options) =>
        RunProgramAsync("dotnet", ["exec", Assembly, .. arguments], options);

    public static async Task<ProcessResult> RunProgramAsync(string program, string[] arguments, ProcessOptions options)
    {
        using var process = Start(program, arguments, options);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(options.Timeout);
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var error = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {options.Timeout}.");
        }
    }

    public static Process Start(string program, string[] arguments, ProcessOptions options)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = options.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in options.Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
