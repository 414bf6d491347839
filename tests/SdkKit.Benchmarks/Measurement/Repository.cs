namespace SdkKit.Benchmarks.Measurement;

/// <summary>Where this repository is.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The tool's own output: <c>sdkkit.dll</c> and <c>SdkKit.dll</c> are one name on some systems, and cannot lie in one folder.</summary>
    public static string Tool
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(Root, "src", "SdkKit.Tool", "bin", output.Parent!.Name, output.Name, "sdkkit.dll");
        }
    }

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "SdkKit.sln"))
        ? folder
        : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmarks run outside the repository."));
}
