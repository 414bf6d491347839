using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Authentication;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;
using SdkKit.Emulator.Certificates;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.Proxy;

/// <summary>
/// Kestrel connection middleware: answers CONNECT, ends the client's TLS with a certificate for the host that it asked for, and
/// hands the decrypted stream to Kestrel as if it had arrived in the clear. Connections that are no CONNECT go on untouched.
/// </summary>
internal sealed partial class ConnectMiddleware(
    ProxyCredential credential,
    HostPolicy hosts,
    CertificateAuthority authority,
    Transcript transcript,
    ILogger<ConnectMiddleware> logger)
{
    private static readonly TimeSpan HandshakeTimeout = TimeSpan.FromSeconds(30);

    public async Task OnConnectionAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed);
        timeout.CancelAfter(HandshakeTimeout);
        try
        {
            while (await ConnectRequest.TryReadAsync(connection.Transport.Input, timeout.Token).ConfigureAwait(false) is { } request)
            {
                if (!credential.Accepts(request.ProxyAuthorization))
                {
                    await ReplyAsync(connection, ProxyReply.PasswordRequired, timeout.Token).ConfigureAwait(false);
                    transcript.Add("CONNECT", request.Authority, "", 407);
                    continue;
                }

                await OpenAsync(connection, request.Authority, next, timeout).ConfigureAwait(false);
                return;
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await next(connection).ConfigureAwait(false);
    }

    private async Task OpenAsync(ConnectionContext connection, string authorityForm, ConnectionDelegate next, CancellationTokenSource timeout)
    {
        var target = HostAndPort.Parse(authorityForm);
        if (target is not null && EmulatedHosts.Contains(target))
        {
            await ReplyAsync(connection, ProxyReply.Established, timeout.Token).ConfigureAwait(false);
            await TerminateTlsAsync(connection, target, next, timeout).ConfigureAwait(false);
        }
        else if (target is not null && hosts.IsAllowed(target))
        {
            transcript.Add("CONNECT", target.ToString(), "", 200);
            timeout.CancelAfter(Timeout.InfiniteTimeSpan);
            await PassThrough.RunAsync(connection, target, ProxyReply.Established, ProxyReply.Unreachable(target)).ConfigureAwait(false);
        }
        else
        {
            LogBlocked(authorityForm);
            transcript.Add("CONNECT", authorityForm, "", 403);
            await ReplyAsync(connection, ProxyReply.Refused(authorityForm), timeout.Token).ConfigureAwait(false);
        }
    }

    private async Task TerminateTlsAsync(ConnectionContext connection, HostAndPort target, ConnectionDelegate next, CancellationTokenSource timeout)
    {
        var clear = connection.Transport;
        var tls = new SslStream(new DuplexPipeStream(clear));
        await using (tls.ConfigureAwait(false))
        {
            try
            {
                await tls.AuthenticateAsServerAsync((_, hello, _, _) => ValueTask.FromResult(ServerOptions(hello.ServerName, target.Host)), null, timeout.Token)
                    .ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is AuthenticationException or IOException)
            {
                LogHandshakeFailed(target.Host, exception.Message);
                return;
            }

            timeout.CancelAfter(Timeout.InfiniteTimeSpan);
            connection.Features.Set(new Tunnel(target.Host));
            connection.Transport = new DuplexPipe(PipeReader.Create(tls), PipeWriter.Create(tls));
            try
            {
                await next(connection).ConfigureAwait(false);
            }
            finally
            {
                await connection.Transport.Input.CompleteAsync().ConfigureAwait(false);
                await connection.Transport.Output.CompleteAsync().ConfigureAwait(false);
                connection.Transport = clear;
            }
        }
    }

    private SslServerAuthenticationOptions ServerOptions(string serverName, string tunnelHost)
    {
        // Another name than the one that was let through would be a way around the host policy.
        if (serverName.Length > 0 && !serverName.Equals(tunnelHost, StringComparison.OrdinalIgnoreCase))
        {
            throw new AuthenticationException($"server name '{serverName}' inside a tunnel to '{tunnelHost}'");
        }

        return new SslServerAuthenticationOptions
        {
            ServerCertificateContext = authority.LeafFor(tunnelHost),
            ApplicationProtocols = [SslApplicationProtocol.Http11],
        };
    }

    private static async Task ReplyAsync(ConnectionContext connection, string reply, CancellationToken cancellationToken) =>
        await connection.Transport.Output.WriteAsync(Encoding.ASCII.GetBytes(reply), cancellationToken).ConfigureAwait(false);

    [LoggerMessage(Level = LogLevel.Warning, Message = "blocked CONNECT {Authority}: not emulated")]
    private partial void LogBlocked(string authority);

    [LoggerMessage(Level = LogLevel.Warning, Message = "TLS with a client of {Host} failed: {Reason}")]
    private partial void LogHandshakeFailed(string host, string reason);
}
