using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace SdkKit.Provisioning.Tests.Failures;

/// <summary>F16: a network that fails is told in one line that names the host and the cause, in bounded time.</summary>
public sealed class NetworkTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    /// <summary>For what is not about time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("stall GET /applications(uniqueName", 3, "graph.microsoft.com cannot be reached (it took the connection and did not answer in 30 seconds")]
    [InlineData("stall POST /token always", 3, "login.microsoftonline.com cannot be reached (it took the connection and did not answer in 30 seconds")]
    [InlineData("stall GET /permissions always", 3, "management.azure.com cannot be reached (it took the connection and did not answer in 30 seconds")]
    [InlineData("after-stall POST /servicePrincipals", 4, "interrupted: graph.microsoft.com cannot be reached any more (it took the connection and did not answer in 30 seconds")]
    public async Task Apply_ServiceThatTakesTheConnectionAndNeverAnswers_SaysSoInTime(string fault, int exitCode, string expected)
    {
        using var clock = new StallClock(fixture.Emulator.Faults);
        using var rig = new ProvisioningRig(fixture.Emulator) { AnswerClock = clock };
        fixture.Emulator.Faults.Clear();
        fixture.Emulator.Faults.Add(fault);

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));

        fixture.Emulator.Faults.Clear();
        Assert.Equal(exitCode, failure.ExitCode);
        Assert.StartsWith(expected, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
        // Once, and less for each of the tries that follow.
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1));
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Equal(2, rig.Assignments.Count());
    }

    [Fact]
    public async Task Apply_OneStalledAssignment_IsSentAgain()
    {
        using var clock = new StallClock(fixture.Emulator.Faults);
        using var rig = new ProvisioningRig(fixture.Emulator) { AnswerClock = clock };
        fixture.Emulator.Faults.Clear();
        fixture.Emulator.Faults.Add("after-stall PUT /roleAssignments/");

        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.Equal(2, rig.Assignments.Count());
    }

    /// <summary>A listener that accepts and says nothing stalls within TLS, before there is any HTTP.</summary>
    [Fact]
    public async Task Send_HostThatTakesTheConnectionOnly_SaysSoInTime()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var sockets = new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectCallback = async (_, cancellationToken) =>
            {
                var client = new TcpClient();
                await client.ConnectAsync((IPEndPoint)silent.LocalEndpoint, cancellationToken);
                return client.GetStream();
            },
        };

        await AssertToldAsync(sockets, "https://silent.example/", "silent.example cannot be reached (it took the connection and did not answer in 0.3 seconds)");
    }

    [Fact]
    public async Task Send_NameThatNobodyKnows_SaysSo()
    {
        using var sockets = new SocketsHttpHandler { UseProxy = false };

        await AssertToldAsync(sockets, "https://graph.microsoft.invalid/", "graph.microsoft.invalid cannot be reached (its name does not resolve)", Patience);
    }

    [Fact]
    public async Task Send_CertificateThatNobodyTrusts_SaysSo()
    {
        using var sockets = new SocketsHttpHandler
        {
            Proxy = new WebProxy(new Uri($"http://127.0.0.1:{fixture.Emulator.ProxyAddress.Port}")) { Credentials = Credentials() },
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => false },
        };

        await AssertToldAsync(sockets, "https://graph.microsoft.com/", "graph.microsoft.com cannot be reached (no trusted TLS connection)", Patience);
    }

    [Fact]
    public async Task Send_ProxyThatRefusesTheHost_SaysSo()
    {
        using var sockets = new SocketsHttpHandler { Proxy = new WebProxy(new Uri($"http://127.0.0.1:{fixture.Emulator.ProxyAddress.Port}")) { Credentials = Credentials() } };

        await AssertToldAsync(sockets, "https://elsewhere.example/", "elsewhere.example cannot be reached (the proxy refuses:", Patience);
    }

    private NetworkCredential Credentials()
    {
        var parts = fixture.Emulator.ProxyAddress.UserInfo.Split(':');
        return new(parts[0], parts[1]);
    }

    private static async Task AssertToldAsync(SocketsHttpHandler transport, string address, string expected, TimeSpan? answerTime = null)
    {
        using var http = Transports.ClientOver(transport, answerTime ?? TimeSpan.FromSeconds(0.3));

        var failure = FailureTranslator.Translate((await Record.ExceptionAsync(() => http.GetAsync(new Uri(address), Cancellation)))!, changing: false);

        Assert.Equal(ProvisioningFailure.Unreachable, failure.Failure);
        Assert.StartsWith(expected, failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("; nothing was changed: check network and proxy", failure.Message, StringComparison.Ordinal);
    }
}
