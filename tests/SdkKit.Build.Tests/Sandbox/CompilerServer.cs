using System.Diagnostics;

namespace SdkKit.Build.Tests.Sandbox;

/// <summary>
/// The compiler as a server of this test run alone, as users' builds have one: it is started once and not for each build, and ends with the tests. One that
/// outlives them, or serves other checkouts, could answer with analyzers that it loaded there.
/// </summary>
public static class CompilerServer
{
    private static readonly string Id = $"sdkkit-tests-{Guid.NewGuid():N}";
    private static readonly string Pipes = OperatingSystem.IsWindows() ? @"\\.\pipe\" : "/tmp/";
    private static readonly Lazy<Task> Started = new(StartAsync);

    /// <summary>Lets a build compile there. A compiler of another version compiles by itself.</summary>
    public static async Task ServeAsync(IDictionary<string, string?> environment)
    {
        await Started.Value;
        environment["UseSharedCompilation"] = "true";
        environment["SharedCompilationId"] = Id;
    }

    private static async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", await FindAsync(), $"-pipename:{Id}"]) { RedirectStandardOutput = true };
        var server = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(server);

        // A build that finds no server would start one of its own, which outlives the tests. A connection that asks for nothing would end it.
        while (!server.HasExited && !Directory.EnumerateFiles(Pipes, Id).Any())
        {
            await Task.Delay(20);
        }

        if (server.HasExited)
        {
            throw new InvalidOperationException($"the compiler server ended with exit code {server.ExitCode}: builds would start servers that outlive the tests");
        }
    }

    private static void End(Process server)
    {
        server.Kill();
        server.WaitForExit();
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(Pipes + Id);
        }
    }

    private static async Task<string> FindAsync()
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", "-getProperty:RoslynTargetsPath", "-nologo"]) { RedirectStandardOutput = true };
        using var folder = new TemporaryFolder();
        folder.Write("Any.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        start.WorkingDirectory = folder.Root;
        using var process = Process.Start(start)!;
        var roslyn = (await process.StandardOutput.ReadToEndAsync()).Trim();
        return Path.Combine(roslyn, "bincore", "VBCSCompiler.dll");
    }
}
