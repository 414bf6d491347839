using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SdkKit.Tests.Answers;

/// <summary>A service on loopback that speaks TLS and answers with whatever bytes the test says, broken ones too.</summary>
internal sealed class TlsService : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate;
    private readonly Func<string, byte[]> _answer;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private readonly List<string> _requests = [];

    /// <param name="answer">The raw answer to a request, whose head is given; the connection ends after it.</param>
    public TlsService(Func<string, byte[]> answer)
    {
        _answer = answer;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=management.azure.com", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        _certificate = X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
        _listener.Start();
        _running = AcceptAsync();
    }

    /// <summary>The heads of all requests, whatever host they were meant for.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public static byte[] Raw(string head, string body = "") => Encoding.UTF8.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n" + body);

    public static byte[] Json(string body, string headers = "") =>
        Raw($"HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\nx-ms-request-id: r-1\nConnection: close{headers}", body);

    /// <summary>A transport that finds every host here, as a resolver under foreign control would.</summary>
    public SocketsHttpHandler Transport() => new()
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(_listener.LocalEndpoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null && certificate.GetCertHashString() == _certificate.GetCertHashString() },
    };

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _certificate.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await AnswerAsync(client);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
            {
                // A client that goes away in the middle is part of the tests.
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        await using var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsServerAsync(_certificate);
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await tls.ReadAsync(buffer, _stop.Token) > 0)
        {
            head.Append((char)buffer[0]);
        }

        lock (_requests)
        {
            _requests.Add(head.ToString());
        }

        await tls.WriteAsync(_answer(head.ToString()), _stop.Token);
        await tls.FlushAsync(_stop.Token);
    }
}
