using System.Reflection;

namespace SdkKit.Build.Tests.Sandbox;

/// <summary>Where this repository is, and which configuration of it is under test.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Configuration { get; } =
        typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "SdkKit.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
