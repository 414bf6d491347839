using System.Reflection;

namespace SdkKit.Aot.Tests;

/// <summary>The sample program, published with NativeAOT once for all tests.</summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    private static readonly string Configuration = typeof(PublishedProgram).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
    private readonly TemporaryFolder _folder = new();

    /// <summary>The committed size in bytes.</summary>
    public static string SizeFile { get; } = Path.Combine(ProjectFolder(AppContext.BaseDirectory), "published-size.txt");

    public string Program => _folder.Combine("SdkKit.Aot");

    /// <summary>What the publish printed.</summary>
    internal ProcessResult Publish { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        ExternalTool.Require("clang");
        ExternalTool.Require("ld.lld");

        // Without the projects that it refers to: those are built, and a rebuild would race with the tests that run beside this.
        Publish = await ToolProcess.RunProgramAsync(
            "dotnet",
            ["publish", Path.GetDirectoryName(SizeFile)!, "-c", Configuration, "-o", _folder.Path, "-nologo", "-v:q", "-p:BuildProjectReferences=false"],
            new ProcessOptions { Timeout = TimeSpan.FromMinutes(9), Variables = new Dictionary<string, string> { ["MSBUILDDISABLENODEREUSE"] = "1" } });
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string ProjectFolder(string folder) =>
        File.Exists(Path.Combine(folder, "SdkKit.sln"))
            ? Path.Combine(folder, "tests", "SdkKit.Aot")
            : ProjectFolder(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
