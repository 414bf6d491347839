using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SdkKit.Tool.Scanning.Files;

/// <summary>
/// Tells pipes, sockets and devices from files. All of them have the length zero, so that nothing of length zero is ever opened: opening a pipe
/// waits for its writer. .NET reads the kind of a file and does not tell it; its own native shim does, in one layout on every system.
/// </summary>
internal static partial class SpecialFile
{
    private const int ModeOffset = 4;
    private const int KindMask = 0xF000;

    /// <summary>A name for what stands at <paramref name="path"/> (links are followed); null for a file or a folder, or where the system does not tell.</summary>
    public static string? KindOf(string path)
    {
        if (OperatingSystem.IsWindows())
            return null;

        var status = new byte[512];
        try
        {
            if (Stat(path, status) != 0)
                return null;
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }

        return (BinaryPrimitives.ReadInt32LittleEndian(status.AsSpan(ModeOffset)) & KindMask) switch
        {
            0x1000 => "named pipe",
            0x2000 or 0x6000 => "device",
            0xC000 => "socket",
            _ => null,
        };
    }

    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int Stat(string path, [Out] byte[] status);
}
