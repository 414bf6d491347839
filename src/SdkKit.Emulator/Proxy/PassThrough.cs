using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections;

namespace SdkKit.Emulator.Proxy;

/// <summary>Copies bytes between the client and a host that the user allowed; TLS stays between these two.</summary>
internal static class PassThrough
{
    public static async Task RunAsync(ConnectionContext connection, HostAndPort target, string established, string unreachable)
    {
        using var remote = new TcpClient();
        try
        {
            await remote.ConnectAsync(target.Host, target.Port, connection.ConnectionClosed).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            await connection.Transport.Output.WriteAsync(Encoding.ASCII.GetBytes(unreachable)).ConfigureAwait(false);
            return;
        }

        await connection.Transport.Output.WriteAsync(Encoding.ASCII.GetBytes(established)).ConfigureAwait(false);
        var stream = remote.GetStream();
        await using (stream.ConfigureAwait(false))
        {
            var up = CopyUpAsync(connection, remote, stream);
            var down = stream.CopyToAsync(connection.Transport.Output.AsStream(leaveOpen: true), connection.ConnectionClosed);
            try
            {
                await Task.WhenAll(up, down).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ConnectionAbortedException)
            {
                // Either side may hang up at any time; the other one sees its connection end.
            }
        }
    }

    private static async Task CopyUpAsync(ConnectionContext connection, TcpClient remote, NetworkStream stream)
    {
        await connection.Transport.Input.CopyToAsync(stream, connection.ConnectionClosed).ConfigureAwait(false);
        remote.Client.Shutdown(SocketShutdown.Send);
    }
}
