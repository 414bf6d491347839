using System.Net;
using System.Net.Sockets;

namespace SdkKit.Tool.Isolation;

/// <summary>Takes connections on a port of loopback in one network namespace to the Unix socket of a server in another: sockets with a path belong to no network.</summary>
internal sealed class LoopbackBridge : IDisposable
{
    private readonly TcpListener _listener;
    private readonly UnixDomainSocketEndPoint _server;

    public LoopbackBridge(int port, string socket)
    {
        _server = new UnixDomainSocketEndPoint(socket);
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _ = AcceptAsync();
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptSocketAsync().ConfigureAwait(false));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The program has ended.
        }
    }

    private async Task CarryAsync(Socket client)
    {
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using (client)
        {
            try
            {
                await server.ConnectAsync(_server).ConfigureAwait(false);
                await Task.WhenAll(CopyAsync(client, server), CopyAsync(server, client)).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is SocketException or IOException)
            {
                // One side is gone; the other learns of it.
            }
        }
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        using var source = new NetworkStream(from);
        using var target = new NetworkStream(to);
        await source.CopyToAsync(target).ConfigureAwait(false);
        to.Shutdown(SocketShutdown.Send);
    }
}
