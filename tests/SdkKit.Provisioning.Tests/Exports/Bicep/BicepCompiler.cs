using System.Reflection;

namespace SdkKit.Provisioning.Tests.Exports.Bicep;

/// <summary>The real compiler, from its package.</summary>
internal static class BicepCompiler
{
    private static readonly string? Path = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(attribute => attribute.Key == "BicepPath")?.Value;

    /// <summary>Runs a command that talks to the cloud, as the variables lead it.</summary>
    public static Task<ProcessResult> RunAsync(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        Assert.SkipWhen(Path is null, "the compiler's package is for Linux");
        return ToolProcess.RunProgramAsync(Path!, arguments, new ProcessOptions { WorkingDirectory = folder, Variables = variables });
    }

    /// <summary>Fails when the compiler has anything to say.</summary>
    public static async Task RunAsync(string folder, params string[] arguments)
    {
        Assert.SkipWhen(Path is null, "the compiler's package is for Linux");
        var result = await ToolProcess.RunProgramAsync(Path!, arguments, new ProcessOptions { WorkingDirectory = folder });
        result.Exits(0);
        Assert.DoesNotContain("Warning", result.Output + result.Error, StringComparison.Ordinal);
    }
}
