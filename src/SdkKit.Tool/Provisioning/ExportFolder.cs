using SdkKit.Provisioning;
using SdkKit.Tool.Scanning;

namespace SdkKit.Tool.Provisioning;

/// <summary>Writes the files of an export; a file that is as it should be is not touched.</summary>
internal static class ExportFolder
{
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static void Write(string folder, IEnumerable<ExportedFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            var before = File.Exists(path) ? File.ReadAllText(path) : null;
            if (before != file.Text)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                AtomicFile.Write(path, file.Text);
            }

            if (file.IsExecutable && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, File.GetUnixFileMode(path) | Execute);
            }

            Console.Out.WriteLine($"{path} {(before is null ? "written" : before == file.Text ? "unchanged" : "changed")}");
        }
    }
}
