using System.Net;
using SdkKit.Tool.Diagnosis;
using SdkKit.Tool.Diagnosis.Checks;
using SdkKit.Tool.Projects;

namespace SdkKit.Tool.Tests.Diagnosis;

/// <summary>What single checks say of what goes wrong.</summary>
public sealed class CheckTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, "Ok", "within five minutes")]
    [InlineData(-290, "Ok", "within five minutes")]
    [InlineData(-600, "Missing", "0.00:10:00 behind")]
    [InlineData(90_000, "Missing", "1.01:00:00 ahead of")]
    public async Task Clock_AgainstTheSignInHost_IsToldHowFarItIsOff(int seconds, string state, string detail)
    {
        using var transport = new Answering(_ => new HttpResponseMessage(HttpStatusCode.NotFound) { Headers = { Date = Now } });
        var patient = Patient(transport, new FixedTime(Now.AddSeconds(seconds)));

        await new NetworkCheck().RunAsync(patient, TestContext.Current.CancellationToken);
        var result = Assert.Single(await new ClockCheck().RunAsync(patient, TestContext.Current.CancellationToken));

        Assert.Equal(state, result.State.ToString());
        Assert.Contains(detail, result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_HostThatTellsNoTime_IsNotChecked()
    {
        using var transport = new Answering(_ => new HttpResponseMessage(HttpStatusCode.OK));
        var patient = Patient(transport);

        await new NetworkCheck().RunAsync(patient, TestContext.Current.CancellationToken);

        Assert.Equal(CheckState.Unknown, Assert.Single(await new ClockCheck().RunAsync(patient, TestContext.Current.CancellationToken)).State);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "does not resolve", "nslookup")]
    [InlineData(HttpRequestError.SecureConnectionError, "not trusted", "SSL_CERT_FILE")]
    [InlineData(HttpRequestError.ProxyTunnelError, "proxy refuses", "NO_PROXY")]
    [InlineData(HttpRequestError.ConnectionError, "no connection", "HTTPS_PROXY")]
    public async Task Network_EachFailure_HasItsRemedyAndNamesItsHost(HttpRequestError error, string reason, string remedy)
    {
        using var transport = new Answering(request => request.RequestUri!.Host.StartsWith("graph.", StringComparison.Ordinal)
            ? throw new HttpRequestException(error, "as it says")
            : new HttpResponseMessage(HttpStatusCode.OK));

        var results = await new NetworkCheck().RunAsync(Patient(transport), TestContext.Current.CancellationToken);

        var missing = Assert.Single(results, result => result.State is CheckState.Missing);
        Assert.Contains("graph.microsoft.com: ", missing.Detail, StringComparison.Ordinal);
        Assert.Contains(reason, missing.Detail, StringComparison.Ordinal);
        Assert.Contains(remedy, missing.Remedy, StringComparison.Ordinal);
        Assert.Equal(2, results.Count(result => result.State is CheckState.Ok));
    }

    [Fact]
    public async Task Network_OneSilentHost_DoesNotHideTheOthers()
    {
        using var transport = new Answering(request => request.RequestUri!.Host.StartsWith("graph.", StringComparison.Ordinal) ? null : new HttpResponseMessage(HttpStatusCode.OK));

        var results = await new NetworkCheck().RunAsync(Patient(transport, limit: TimeSpan.FromMilliseconds(300)), TestContext.Current.CancellationToken);

        Assert.Contains("no answer within", Assert.Single(results, result => result.State is CheckState.Missing).Detail, StringComparison.Ordinal);
        Assert.Equal(3, results.Count);
    }

    [Theory]
    [InlineData(null, "never restored", "dotnet restore ")]
    [InlineData("{ \"libraries\": { \"Azure.Core/1.53.0\": { } } }", "does not reference SdkKit", "package SdkKit")]
    [InlineData("{ \"libra", "cannot be read", "--force")]
    public async Task Packages_WithoutSdkKit_SaysWhichCommandBringsIt(string? assets, string detail, string remedy)
    {
        _folder.Write("App.csproj", "<Project />");
        if (assets is not null)
        {
            _folder.Write("obj/project.assets.json", assets);
        }

        var result = Assert.Single(await new PackageCheck().RunAsync(Patient(null), TestContext.Current.CancellationToken));

        Assert.Equal(CheckState.Missing, result.State);
        Assert.Contains(detail, result.Detail, StringComparison.Ordinal);
        Assert.Contains(remedy, result.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyCheck_ThatHangsOrFails_IsAFindingAndNotTheEnd()
    {
        var patient = Patient(null, limit: TimeSpan.FromMilliseconds(200));

        var hanging = Assert.Single(await CheckUp.RunAsync(new Failing(() => Task.Delay(Timeout.Infinite, CancellationToken.None)), patient, TestContext.Current.CancellationToken));
        var failing = Assert.Single(await CheckUp.RunAsync(new Failing(() => throw new IOException("no disk; buy one")), patient, TestContext.Current.CancellationToken));

        Assert.Equal((CheckState.Missing, "no answer within 0.2 s"), (hanging.State, hanging.Detail));
        Assert.Equal((CheckState.Missing, "no disk", "buy one"), (failing.State, failing.Detail, failing.Remedy));
    }

    [Theory]
    [InlineData("a.json: the value 'x' is missing; App needs it: add it", "a.json: the value 'x' is missing; App needs it", "add it")]
    [InlineData("nobody may; ask an Owner", "nobody may", "ask an Owner")]
    [InlineData("something else", "something else", "mend that, then run sdkkit doctor again")]
    public void Failed_MessageOfTheTool_EndsInItsRemedy(string message, string detail, string remedy) =>
        Assert.Equal((detail, remedy), (CheckResult.Failed("x", message).Detail, CheckResult.Failed("x", message).Remedy));

    [Fact]
    public void Arguments_WithSpacesAndQuotes_AreOneArgumentOfAShell()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "shell");
        Assert.Equal("/a/b-c.csproj", Argument.Of("/a/b-c.csproj"));
        Assert.Equal("'/a b/it'\\''s'", Argument.Of("/a b/it's"));
    }

    private Patient Patient(HttpMessageHandler? transport, TimeProvider? time = null, TimeSpan? limit = null) => new()
    {
        Project = ProjectFolder.Open(_folder.Path),
        ReadManifests = () => [],
        ReadEnvironment = () => throw new InvalidOperationException(),
        TimeLimit = limit ?? TimeSpan.FromSeconds(20),
        Transport = transport,
        Time = time ?? TimeProvider.System,
    };

    private sealed class Failing(Func<Task> work) : ICheck
    {
        public string Name => "work";

        public async Task<IReadOnlyList<CheckResult>> RunAsync(Patient patient, CancellationToken cancellationToken)
        {
            await work();
            return [];
        }
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    /// <summary>Answers without a network; a host that gets no answer waits for ever.</summary>
    private sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage?> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (answer(request) is { } response)
            {
                return response;
            }

            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }
    }
}
