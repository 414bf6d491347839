using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Quickstart;

/// <summary>The source tree that the packages are packed from.</summary>
internal static class Checkout
{
    public static string Find()
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "SdkKit.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new UserErrorException("quickstart packs SdkKit from its sources and finds no SdkKit.sln above the tool or the current folder; clone the repository and run it there");
    }
}
