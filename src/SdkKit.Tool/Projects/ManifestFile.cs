using SdkKit.Manifest;
using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Projects;

/// <summary>A manifest on disk.</summary>
internal static class ManifestFile
{
    public static ProvisioningManifest Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UserErrorException($"{path}: there is no such manifest; build the project first (dotnet build)");
        }

        return ManifestJson.Read(File.ReadAllText(path), path);
    }
}
