using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SdkKit.Provisioning.Tests.Http;

public sealed class TransportsTests
{
    [Fact]
    public async Task Post_Redirected_DoesNotSendItsBodyElsewhere()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}/");
        var server = AnswerAsync(listener, $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {address}elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", cancellationToken);
        using var client = Transports.ClientOver(null);
        using var body = new StringContent("client_secret=x");

        using var answer = await client.PostAsync(address, body, cancellationToken);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        await server;
    }

    private static async Task AnswerAsync(TcpListener listener, string answer, CancellationToken cancellationToken)
    {
        using var connection = await listener.AcceptTcpClientAsync(cancellationToken);
        listener.Stop();
        var stream = connection.GetStream();
        _ = await stream.ReadAtLeastAsync(new byte[64], 64, cancellationToken: cancellationToken);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), cancellationToken);
    }
}
