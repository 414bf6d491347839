using System.Text.Json.Nodes;
using SdkKit.Emulator.Faults;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Tests.Faults;

public sealed class FaultTests(SharedEmulator shared) : SharedEmulatorTest(shared)
{
    private const string Graph = "https://graph.microsoft.com";
    private const string Applications = Graph + "/v1.0/applications";

    private readonly string _name = $"{Guid.NewGuid()}";

    [Fact]
    public async Task Before_Post_BreaksAndDoesNothing()
    {
        var token = await Api.SignInAsync(Graph);
        Emulator.Faults.Add("before POST /applications");

        await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync(token));
        Assert.DoesNotContain(Emulator.State.Applications, IsA);
        Assert.Equal(201, (await CreateAsync(token)).Status);
    }

    [Fact]
    public async Task AfterReset_Post_BreaksAndHasActed()
    {
        var token = await Api.SignInAsync(Graph);
        Emulator.Faults.Add("after-reset POST /applications");

        await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync(token));
        Assert.Contains(Emulator.State.Applications, IsA);
    }

    [Fact]
    public async Task AfterStatus_Post_AnswersAsAGatewayAndHasActed()
    {
        var token = await Api.SignInAsync(Graph);
        Emulator.Faults.Add("after-504 POST /applications");

        var answer = await CreateAsync(token);
        Assert.Equal(504, answer.Status);
        Assert.Null(answer.Body);
        Assert.Contains(Emulator.State.Applications, IsA);
    }

    [Fact]
    public async Task Status_WithRetryAfterInEachForm_RefusesAndSaysHowLong()
    {
        var token = await Api.SignInAsync(Graph);
        Emulator.Faults.Add("429(1)");
        Emulator.Faults.Add("429(2.128) at 2");
        Emulator.Faults.Add("503(date) at 3");
        Emulator.Faults.Add("400:RoleAssignmentLimitExceeded at 4");
        Emulator.Faults.Add("429 at 5");

        var answers = new List<Answer>();
        for (var request = 0; request < 5; request++)
        {
            answers.Add(await CreateAsync(token));
        }

        Assert.Equal([429, 429, 503, 400, 429], answers.Select(answer => answer.Status));
        Assert.Equal(["1", "2.128", (Clock.GetUtcNow() + TimeSpan.FromSeconds(2)).ToString("R"), null, null], answers.Select(RetryAfter));
        Assert.Equal("RoleAssignmentLimitExceeded", answers[3].ErrorCode);
        Assert.DoesNotContain(Emulator.State.Applications, IsA);
    }

    [Fact]
    public async Task Status_OfATokenRequest_HasTheBodyOfEntra()
    {
        Emulator.Faults.Add("503 /oauth2/");
        Assert.Equal("temporarily_unavailable", (await Api.TokenAsync(Api.Form(Graph))).ErrorCode);
    }

    [Fact]
    public async Task Stall_Request_IsNeverAnsweredAndSaysSoAtOnce()
    {
        var injected = new TaskCompletionSource<InjectedFault>();
        Emulator.Faults.Injected += fault => injected.TrySetResult(fault);
        Emulator.Faults.Add("stall /organization");
        using var http = Emulator.Http();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var request = http.GetAsync(new Uri(Graph + "/v1.0/organization"), cancellation.Token);

        var fault = await injected.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
        Assert.Equal(("GET", "graph.microsoft.com", "/v1.0/organization"), (fault.Method, fault.Host, fault.Path));
        Assert.False(request.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    [Fact]
    public async Task Lag_OfAnApplication_HidesItForSoManyRequestsAndShowsBothFacesOfTheDelay()
    {
        var token = await Api.SignInAsync(Graph);
        Emulator.Faults.Add("lag(5) POST /applications");
        var created = await CreateAsync(token);
        var appId = created.Text("appId");

        Assert.Equal(404, (await Api.SendAsync(HttpMethod.Get, $"{Applications}/{created.Text("id")}", token)).Status);
        Assert.Equal(404, (await Api.SendAsync(HttpMethod.Post, $"{Applications}/{created.Text("id")}/addPassword", token, new JsonObject())).Status);
        Assert.DoesNotContain(appId, (await Api.SendAsync(HttpMethod.Get, Applications, token)).Body!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((400, "Request_BadRequest"), await CreatePrincipalAsync(token, appId));
        Assert.Equal((403, "Authorization_RequestDenied"), await CreatePrincipalAsync(token, appId));
        Assert.Equal((201, null), await CreatePrincipalAsync(token, appId));
    }

    [Fact]
    public async Task Lag_OfASecret_IsRefusedByTheTokenServiceUntilTheTimeIsOver()
    {
        var principal = await Api.CreatePrincipalAsync();
        var token = await Api.SignInAsync(Graph);
        Emulator.Faults.Add("lag(20s) POST /addPassword");
        var added = await Api.SendAsync(HttpMethod.Post, $"{Graph}/v1.0/applications(appId='{principal.AppId}')/addPassword", token, new JsonObject());
        var renewed = principal with { Secret = added.Text("secretText") };

        Assert.Contains("7000215", (await Api.TokenAsync(Api.Form(Graph, renewed))).Body!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(200, (await Api.TokenAsync(Api.Form(Graph, principal))).Status);
        Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(200, (await Api.TokenAsync(Api.Form(Graph, renewed))).Status);
    }

    [Fact]
    public async Task Flap_OfAnApplication_ShowsItEverySecondTime()
    {
        var token = await Api.SignInAsync(Graph);
        Emulator.Faults.Add("flap(4) POST /applications");
        var created = await CreateAsync(token);

        var seen = new List<int>();
        for (var request = 0; request < 6; request++)
        {
            seen.Add((await Api.SendAsync(HttpMethod.Get, $"{Applications}/{created.Text("id")}", token)).Status);
        }

        Assert.Equal([404, 200, 404, 200, 200, 200], seen);
    }

    [Fact]
    public async Task Transcript_OfASpoiledRequest_NamesTheFault()
    {
        Emulator.Faults.Add("429 /oauth2/");
        await Api.TokenAsync(Api.Form(Graph));
        await Api.TokenAsync(Api.Form(Graph));

        Assert.Equal([((FaultKind?)FaultKind.Status, 429), (null, 200)], Emulator.Transcript.Entries.TakeLast(2).Select(entry => (entry.Fault, entry.Status)));
    }

    private static string? RetryAfter(Answer answer) => answer.Headers.TryGetValues("Retry-After", out var values) ? values.Single() : null;

    private bool IsA(EmulatedApplication application) => application.DisplayName == _name;

    private Task<Answer> CreateAsync(string token) =>
        Api.SendAsync(HttpMethod.Post, Applications, token, new JsonObject { ["displayName"] = _name });

    private async Task<(int Status, string? Code)> CreatePrincipalAsync(string token, string appId)
    {
        var answer = await Api.SendAsync(HttpMethod.Post, $"{Graph}/v1.0/servicePrincipals", token, new JsonObject { ["appId"] = appId });
        return (answer.Status, answer.Status < 400 ? null : answer.ErrorCode);
    }
}
