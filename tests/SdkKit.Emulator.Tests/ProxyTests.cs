using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using SdkKit.Emulator.Certificates;

namespace SdkKit.Emulator.Tests;

public sealed class ProxyTests : EmulatorTest
{
    [Fact]
    public async Task Host_ThatIsNotEmulated_IsRefusedAndRecorded()
    {
        using var http = Emulator.Http();
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("https://example.com/", Token));
        Assert.Contains("403", error.Message, StringComparison.Ordinal);
        Assert.Contains(Emulator.Transcript.Entries, entry => entry is { Method: "CONNECT", Host: "example.com:443", Status: 403 });
    }

    [Theory]
    [InlineData("https://management.azure.com/tenants?api-version=2022-12-01")]
    [InlineData("http://169.254.169.254/metadata/identity")]
    public async Task Proxy_WithTheWrongPassword_AnswersProxyAuthenticationRequired(string address)
    {
        using var handler = new SocketsHttpHandler
        {
            Proxy = new WebProxy($"http://127.0.0.1:{Emulator.ProxyAddress.Port}") { Credentials = new NetworkCredential("x", "wrong") },
        };
        using var http = new HttpClient(handler);
        var status = await StatusAsync(http, address);
        Assert.Equal(HttpStatusCode.ProxyAuthenticationRequired, status);
    }

    [Theory]
    [InlineData("http://169.254.169.254/metadata/identity", "HostNotEmulated")]
    [InlineData("http://graph.microsoft.com/v1.0/me", "HttpsRequired")]
    public async Task PlainHttp_WithThePassword_IsRefusedWithAReason(string address, string code)
    {
        var answer = await Api.SendAsync(HttpMethod.Get, address, token: null);
        Assert.Equal((403, code), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task ServerName_OfAnotherHostInsideATunnel_GetsNoCertificate() =>
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            Api.SendAsync(HttpMethod.Get, "https://graph.microsoft.com/v1.0/me", null, null, ("Host", "management.azure.com")));

    [Fact]
    public async Task Port_InUse_IsAOneLineError()
    {
        var error = await Assert.ThrowsAsync<EmulatorException>(() =>
            AzureEmulator.StartAsync(new AzureEmulatorOptions { Port = Emulator.ProxyAddress.Port }, Token));
        Assert.Contains($"port {Emulator.ProxyAddress.Port}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("graph.microsoft.com", true)]
    [InlineData("westus2.monitoring.azure.com", true)]
    [InlineData("x.vault.azure.net", false)]
    [InlineData("graph.microsoft.com.evil.example", false)]
    public async Task Authority_WhoseKeyIsMisused_IsBelievedForItsHostsOnly(string host, bool isTrusted)
    {
        using var authority = new CertificateAuthority(["graph.microsoft.com", "monitoring.azure.com"]);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = ServeAsync(listener, authority.LeafFor(host));
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint, Token);
        await using var tls = new SslStream(client.GetStream());
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(authority.Certificate);
        var handshake = tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host, CertificateChainPolicy = policy }, Token);
        if (isTrusted)
        {
            await handshake;
        }
        else
        {
            await Assert.ThrowsAsync<AuthenticationException>(() => handshake);
        }

        client.Close();
        await server;
    }

    [Fact]
    public async Task AllowedHost_IsPassedThroughUntouched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var emulator = await AzureEmulator.StartAsync(new AzureEmulatorOptions { AllowHosts = [$"localhost:{port}"] }, Token);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, emulator.ProxyAddress.Port, Token);
        await using var stream = client.GetStream();
        await using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\r\n" };
        var credential = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(emulator.ProxyAddress.UserInfo));
        await writer.WriteAsync($"CONNECT localhost:{port} HTTP/1.1\r\nProxy-Authorization: Basic {credential}\r\n\r\n");
        using var remote = await listener.AcceptTcpClientAsync(Token);
        await remote.GetStream().WriteAsync("hello\n"u8.ToArray(), Token);
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 200", await reader.ReadLineAsync(Token), StringComparison.Ordinal);
        Assert.Equal("", await reader.ReadLineAsync(Token));
        Assert.Equal("hello", await reader.ReadLineAsync(Token));
    }

    [Fact]
    public async Task AllowedHost_OnAnotherPort_IsRefused()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var emulator = await AzureEmulator.StartAsync(new AzureEmulatorOptions { AllowHosts = ["localhost"] }, Token);
        using var http = new HttpClient(emulator.CreateHandler());
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(http, $"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/"));
        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("example.com:0")]
    [InlineData("example.com:99999")]
    [InlineData("")]
    public async Task AllowedHost_ThatIsNoHost_IsRefusedInOneLine(string host) => Assert.Contains(
        "is no host to let through",
        (await Assert.ThrowsAsync<EmulatorException>(() => AzureEmulator.StartAsync(new AzureEmulatorOptions { AllowHosts = [host] }, Token))).Message,
        StringComparison.Ordinal);

    private static async Task<HttpStatusCode?> StatusAsync(HttpClient http, string address)
    {
        try
        {
            using var response = await http.GetAsync(address, Token);
            return response.StatusCode;
        }
        catch (HttpRequestException exception)
        {
            return exception.StatusCode ?? (exception.Message.Contains("407", StringComparison.Ordinal) ? HttpStatusCode.ProxyAuthenticationRequired : null);
        }
    }

    private static async Task ServeAsync(TcpListener listener, SslStreamCertificateContext certificate)
    {
        using var accepted = await listener.AcceptTcpClientAsync(Token);
        await using var tls = new SslStream(accepted.GetStream());
        try
        {
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = certificate }, Token);
            _ = await tls.ReadAsync(new byte[1], Token);
        }
        catch (Exception exception) when (exception is IOException or AuthenticationException)
        {
            // The client hung up, as it should.
        }
    }
}
