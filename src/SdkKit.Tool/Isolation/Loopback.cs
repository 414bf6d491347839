using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Isolation;

/// <summary>The one network interface of a new network namespace, which is down at first.</summary>
internal static partial class Loopback
{
    private const nuint GetFlags = 0x8913;
    private const nuint SetFlags = 0x8914;
    private const short Up = 1;
    private const int NameLength = 16;

    // struct ifreq of linux/if.h: the name, and a union of 24 bytes that begins with the flags.
    private const int RequestLength = NameLength + 24;

    /// <exception cref="UserErrorException">The kernel refuses.</exception>
    public static void BringUp()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        var request = new byte[RequestLength];
        Encoding.ASCII.GetBytes("lo", request);
        if (Control(socket.SafeHandle, GetFlags, request) != 0)
        {
            throw Refused();
        }

        var flags = MemoryMarshal.Read<short>(request.AsSpan(NameLength));
        MemoryMarshal.Write(request.AsSpan(NameLength), (short)(flags | Up));
        if (Control(socket.SafeHandle, SetFlags, request) != 0)
        {
            throw Refused();
        }
    }

    private static UserErrorException Refused() =>
        new($"the loopback of the namespace cannot be brought up ({Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}); run without --isolated");

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(SafeHandle socket, nuint request, byte[] argument);
}
