using System.Xml.Linq;

namespace SdkKit.Tool.Quickstart;

/// <summary>A private feed and package folder, so that a quickstart neither publishes nor caches anything outside its own folder.</summary>
internal static class PackageFeed
{
    public const string Version = "0.1.0-quickstart";

    /// <summary>The configuration that this tool was built in, so that what it shares with the packages is not built twice.</summary>
#if DEBUG
    public const string Configuration = "Debug";
#else
    public const string Configuration = "Release";
#endif

    public static void WriteConfiguration(QuickstartPlace place)
    {
        var shared = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

        // What the machine has already cached is used from where it is; what is new goes to the private folder.
        var configuration = new XElement("configuration",
            new XElement("config", Add("globalPackagesFolder", place.Packages)),
            new XElement("packageSources", Add("sdkkit-quickstart", place.Feed)),
            Directory.Exists(shared) ? new XElement("fallbackPackageFolders", Add("shared", shared)) : null);
        configuration.Save(Path.Combine(place.Root, "nuget.config"));
    }

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
}
