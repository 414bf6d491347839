using System.Net;
using Azure;
using Microsoft.Extensions.Time.Testing;
using SdkKit.Tests.Clients;
using static SdkKit.Tests.LongRunning.Script;

namespace SdkKit.Tests.LongRunning;

public sealed class OperationTests
{
    private const string Start = "https://management.azure.com/machines/m?api-version=2024-01-01";
    private const string Thing = """{"name":"m","size":1}""";
    private const string Monitor = "https://management.azure.com/operations/o1?api-version=2020-06-01&t=signed%2Bx";
    private static readonly Thing Machine = new("m", 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Put_WithAsyncOperation_PollsTheMonitorAndReadsTheResource()
    {
        using var transport = Of(
            Answer(HttpStatusCode.Created, """{"properties":{"provisioningState":"Creating"}}""", ("Azure-AsyncOperation", Monitor), ("Location", "https://management.azure.com/elsewhere")),
            Answer(HttpStatusCode.OK, """{"status":"InProgress"}""", ("Azure-AsyncOperation", "https://management.azure.com/operations/o2")),
            Answer(HttpStatusCode.OK, """{"status":"Succeeded"}"""),
            Answer(HttpStatusCode.OK, Thing));
        var operation = await Client(transport).CreateAsync("m", Machine, Token);
        Assert.False(operation.HasCompleted);
        Assert.False(operation.HasValue);
        Assert.Throws<InvalidOperationException>(() => operation.Value);
        var result = await RunAsync(operation.WaitForCompletionAsync(Token));

        Assert.Equal(Machine, result.Value);
        Assert.Equal((true, true, 200), (operation.HasCompleted, operation.HasValue, result.GetRawResponse().Status));
        // The original api-version is forced, the signature kept to the byte, and the second monitor replaces the first.
        Assert.Equal(
            [$"PUT {Start}", "GET https://management.azure.com/operations/o1?t=signed%2Bx&api-version=2024-01-01", "GET https://management.azure.com/operations/o2?api-version=2024-01-01", $"GET {Start}"],
            transport.Sent.Select(one => $"{one.Method} {one.Address.AbsoluteUri}"));
        Assert.All(transport.Sent, one => Assert.StartsWith("Bearer token-", one.Headers["Authorization"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Headers_OperationLocationWins_ThenAsyncOperation_ThenLocation()
    {
        (string, string)[] all = [("Location", "/l"), ("Azure-AsyncOperation", "/a"), ("Operation-Location", "/o")];
        foreach (var (count, path) in new[] { (3, "/o"), (2, "/a"), (1, "/l") })
        {
            using var transport = Of(Answer(HttpStatusCode.Accepted, "", all[..count]), Answer(HttpStatusCode.OK, """{"status":"Succeeded","name":"m","size":1}"""));
            await RunAsync((await Client(transport).RestartAsync("m", Token)).WaitForCompletionAsync(Token));

            Assert.Equal(path, transport.Sent[1].Address.AbsolutePath);
        }
    }

    [Fact]
    public async Task Put_WithoutHeaders_PollsTheResourceByItsProvisioningState()
    {
        using var transport = Of(
            Answer(HttpStatusCode.Created, """{"properties":{"provisioningState":"Accepted"}}"""),
            Answer(HttpStatusCode.OK, """{"properties":{"provisioningState":"Updating"}}"""),
            Answer(HttpStatusCode.OK, """{"name":"m","size":1,"properties":{"provisioningState":"Succeeded"}}"""));
        var result = await RunAsync((await Client(transport).CreateAsync("m", Machine, Token)).WaitForCompletionAsync(Token));

        Assert.Equal(Machine, result.Value);
        Assert.Equal(["PUT", "GET", "GET"], transport.Sent.Select(one => one.Method));
    }

    [Fact]
    public async Task Answer_ThatIsDoneAtOnce_NeedsNoPoll()
    {
        using var transport = Of(Answer(HttpStatusCode.OK, Thing));
        var operation = await Client(transport).UpdateAsync("m", Machine, Token);

        Assert.True(operation.HasCompleted);
        Assert.Equal(Machine, operation.Value);
        Assert.Equal(Machine, (await operation.WaitForCompletionAsync(Token)).Value);
        Assert.Single(transport.Sent);
    }

    [Fact]
    public async Task Delete_ByLocation_EndsWith204AndReadsNothingMore()
    {
        using var transport = Of(
            Answer(HttpStatusCode.Accepted, "", ("Location", "/operations/d1")),
            Answer(HttpStatusCode.Accepted, "", ("Location", "/operations/d2")),
            Answer(HttpStatusCode.NoContent));
        var response = await RunAsync((await Client(transport).DeleteAsync("m", Token)).WaitForCompletionResponseAsync(Token));

        Assert.Equal(204, response.Status);
        Assert.Equal(["/machines/m", "/operations/d1", "/operations/d2"], transport.Sent.Select(one => one.Address.AbsolutePath));
    }

    [Theory]
    [InlineData("""{"status":"Succeeded","resourceLocation":"https://management.azure.com/result"}""", "/result")]
    [InlineData("""{"status":"succeeded"}""", "/location2")]
    public async Task Post_Result_IsReadAtResourceLocation_ElseAtTheLastLocation(string status, string path)
    {
        using var transport = Of(
            Answer(HttpStatusCode.Accepted, "", ("Operation-Location", "/operations/p"), ("Location", "/location1")),
            Answer(HttpStatusCode.OK, """{"status":"Running"}""", ("Location", "/location2")),
            Answer(HttpStatusCode.OK, status),
            Answer(HttpStatusCode.OK, Thing));
        await RunAsync((await Client(transport).RestartAsync("m", Token)).WaitForCompletionAsync(Token));

        Assert.Equal(path, transport.Last.Address.AbsolutePath);
    }

    [Fact]
    public async Task FinalStateVia_DecidesWhereTheResultIsRead()
    {
        HttpResponseMessage[] answers =
        [
            Answer(HttpStatusCode.Accepted, "", ("Operation-Location", "/operations/p"), ("Location", "/location")),
            Answer(HttpStatusCode.OK, """{"status":"Succeeded","name":"m","size":1,"resourceLocation":"/resource"}"""),
            Answer(HttpStatusCode.OK, Thing),
        ];
        foreach (var (call, path) in new (Func<Machines, Task<Operation<Thing>>>, string)[]
        {
            (client => client.RestartViaMonitorAsync("m", Token), "/operations/p"),
            (client => client.RestartViaOriginalAsync("m", Token), "/machines/m/restart"),
            (client => client.CreateViaLocationAsync("m", Token), "/location"),
            (client => client.CreateAsync("m", Machine, Token), "/resource"),
        })
        {
            using var transport = Of(answers);
            await RunAsync((await call(Client(transport))).WaitForCompletionAsync(Token));

            Assert.Equal(path, transport.Last.Address.AbsolutePath);
        }
    }

    [Theory]
    [InlineData("Azure-AsyncOperation", HttpStatusCode.OK, """{"status":"Failed","error":{"code":"QuotaExceeded","message":"No cores left."}}""", "QuotaExceeded", "ended as Failed: No cores left.")]
    [InlineData("Operation-Location", HttpStatusCode.OK, """{"status":"canceled"}""", null, "ended as canceled")]
    [InlineData("Operation-Location", HttpStatusCode.OK, """{"state":"Succeeded"}""", null, "tells no state")]
    [InlineData("Operation-Location", HttpStatusCode.OK, "{", null, "tells no state")]
    [InlineData("Operation-Location", HttpStatusCode.NotFound, """{"error":{"code":"OperationNotFound","message":"Gone."}}""", "OperationNotFound", "failed: Gone.")]
    [InlineData("Location", HttpStatusCode.Conflict, """{"error":{"code":"Conflict","message":"Busy."}}""", "Conflict", "failed: Busy.")]
    [InlineData("Location", HttpStatusCode.NoContent, "", null, "tells no state")]
    [InlineData("Location", HttpStatusCode.OK, "nonsense", null, "no Thing")]
    public async Task Failure_IsATypedErrorWithTheServicesWords_AndStays(string header, HttpStatusCode status, string body, string? code, string words)
    {
        using var transport = Of(Answer(HttpStatusCode.Created, "", (header, "/operations/f")), Answer(status, body));
        var operation = await Client(transport).CreateAsync("m", Machine, Token);
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => RunAsync(operation.WaitForCompletionAsync(Token)));

        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
        Assert.Equal(((int)status, code, "r-2"), (exception.Status, exception.ErrorCode, exception.RequestId));
        Assert.True(operation.HasCompleted);
        Assert.False(operation.HasValue);
        Assert.Same(exception, Assert.Throws<AzureApiException>(() => operation.Value));
    }

    [Fact]
    public async Task Poll_RefusedForNow_LeavesTheOperationRunning()
    {
        using var transport = Of(
            Answer(HttpStatusCode.Accepted, "", ("Location", "/operations/d")), Answer(HttpStatusCode.ServiceUnavailable), Answer(HttpStatusCode.OK));
        var operation = await Client(transport).DeleteAsync("m", Token);
        await Assert.ThrowsAsync<AzureApiException>(async () => await operation.UpdateStatusAsync(Token));
        Assert.False(operation.HasCompleted);
        await operation.UpdateStatusAsync(Token);

        Assert.True(operation.HasCompleted);
    }

    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("Retry-After", "2.5", 2.5)]
    [InlineData("Retry-After", "@date+20", 20)]
    [InlineData("Retry-After", "@date-65", 0.1)]
    [InlineData("Retry-After", "0", 0.1)]
    [InlineData("retry-after-ms", "1500", 1.5)]
    [InlineData("x-ms-retry-after-ms", "250", 0.25)]
    [InlineData("Retry-After", "soon", 0.75)]
    [InlineData("X-Other", "1", 0.75)]
    public async Task Poll_WaitsAsLongAsTheServiceAsks(string header, string value, double seconds)
    {
        if (value.StartsWith("@date", StringComparison.Ordinal))
        {
            value = _time.GetUtcNow().AddSeconds(int.Parse(value["@date".Length..], System.Globalization.CultureInfo.InvariantCulture)).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        }

        using var transport = Of(Answer(HttpStatusCode.Accepted, "", ("Location", "/operations/d"), (header, value)), Answer(HttpStatusCode.OK));
        var start = _time.GetUtcNow();
        await RunAsync((await Client(transport).DeleteAsync("m", Token)).WaitForCompletionResponseAsync(Token), TimeSpan.FromMilliseconds(50));

        Assert.InRange((_time.GetUtcNow() - start).TotalSeconds, seconds, seconds + 0.5);
    }

    [Fact]
    public async Task Poll_ThatNeverEnds_IsGivenUpAndTheTokenLeadsBack()
    {
        using var transport = Of(Answer(HttpStatusCode.Accepted, "", ("Azure-AsyncOperation", "/operations/e")), Answer(HttpStatusCode.OK, """{"status":"Running"}"""));
        var operation = await Client(transport, TimeSpan.FromHours(1)).CreateAsync("m", Machine, Token);
        var start = _time.GetUtcNow();
        var exception = await Assert.ThrowsAsync<AzureApiException>(
            () => RunAsync(operation.WaitForCompletionAsync(Token), TimeSpan.FromSeconds(15)));

        Assert.Contains("still Running after 01:00:00", exception.Message, StringComparison.Ordinal);
        Assert.NotNull(exception.RequestId);
        Assert.InRange(_time.GetUtcNow() - start, TimeSpan.FromHours(1), TimeSpan.FromMinutes(61));
        Assert.InRange(transport.Sent.Count, 60, 300);
        Assert.False(operation.HasCompleted);
        Assert.Contains("/operations/e", operation.ToRehydrationText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_IsCancelled()
    {
        using var transport = Of(Answer(HttpStatusCode.Accepted, "", ("Location", "/operations/e")));
        var operation = await Client(transport).DeleteAsync("m", Token);
        using var stop = new CancellationTokenSource();
        var waiting = operation.WaitForCompletionResponseAsync(stop.Token).AsTask();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Accepted_WithoutAPlaceToAsk_IsATypedError()
    {
        using var transport = Of(Answer(HttpStatusCode.Accepted));
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => Client(transport).RestartAsync("m", Token));

        Assert.Contains("named no place", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Operation-Location")]
    [InlineData("Azure-AsyncOperation")]
    [InlineData("Location")]
    public async Task Header_OfAnotherHost_GetsNoTokenAndSaysSo(string header)
    {
        using var transport = Of(Answer(HttpStatusCode.Accepted, "", (header, "https://evil.example/operations/1")));
        var operation = await Client(transport).RestartAsync("m", Token);
        var exception = await Assert.ThrowsAsync<AzureApiException>(async () => await operation.UpdateStatusAsync(Token));

        Assert.Equal("https://evil.example/", exception.RefusedAddress?.AbsoluteUri);
        Assert.Equal("r-1", exception.RequestId);
        Assert.Single(transport.Sent);
    }

    [Theory]
    [InlineData("""{"status":"Succeeded","resourceLocation":"https://evil.example/r"}""", "/l")]
    [InlineData("""{"status":"Succeeded"}""", "https://evil.example/l")]
    public async Task Result_OnAnotherHost_GetsNoTokenAndSaysSo(string status, string location)
    {
        using var transport = Of(Answer(HttpStatusCode.Accepted, "", ("Operation-Location", "/o"), ("Location", location)), Answer(HttpStatusCode.OK, status));
        var operation = await Client(transport).RestartAsync("m", Token);
        var exception = await Assert.ThrowsAsync<AzureApiException>(async () => await operation.UpdateStatusAsync(Token));

        Assert.Equal("https://evil.example/", exception.RefusedAddress?.AbsoluteUri);
        Assert.Equal(2, transport.Sent.Count);
    }

    [Fact]
    public async Task Rehydration_InAnotherClient_EndsTheSameOperation()
    {
        using var transport = Of(
            Answer(HttpStatusCode.Created, "", ("Azure-AsyncOperation", Monitor)),
            Answer(HttpStatusCode.OK, """{"status":"InProgress"}"""),
            Answer(HttpStatusCode.OK, """{"status":"Succeeded"}"""),
            Answer(HttpStatusCode.OK, Thing));
        var text = (await Client(transport).CreateAsync("m", Machine, Token)).ToRehydrationText();
        var again = await Client(transport).GoOnAsync(text, Token);
        Assert.False(again.HasCompleted);
        var result = await RunAsync(again.WaitForCompletionAsync(Token));

        Assert.Equal(Machine, result.Value);
        Assert.Equal(["/machines/m", "/operations/o1", "/operations/o1", "/machines/m"], transport.Sent.Select(one => one.Address.AbsolutePath));
        Assert.Equal(text, again.ToRehydrationText());
    }

    [Fact]
    public async Task Rehydration_OfADeletion_NeedsNoResult()
    {
        using var transport = Of(Answer(HttpStatusCode.Accepted, "", ("Location", "/operations/d")), Answer(HttpStatusCode.NoContent));
        var text = (await Client(transport).DeleteAsync("m", Token)).ToRehydrationText();

        Assert.True((await Client(transport).GoOnWithDeletionAsync(text, Token)).HasCompleted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("""{"requestMethod":"PUT","initialUri":"https://evil.example/a","nextRequestUri":"https://management.azure.com/b","headerSource":"Location","finalStateVia":"Location"}""")]
    [InlineData("""{"requestMethod":"PUT","initialUri":"https://management.azure.com/a","nextRequestUri":"https://evil.example/b","headerSource":"Location","finalStateVia":"Location"}""")]
    [InlineData("""{"requestMethod":"PUT","initialUri":"https://management.azure.com/a","nextRequestUri":"https://management.azure.com/b","headerSource":"7x","finalStateVia":"Location"}""")]
    public async Task Rehydration_OfAnythingElse_IsRefusedBeforeSending(string text)
    {
        using var transport = Of(Answer(HttpStatusCode.OK));
        await Assert.ThrowsAsync<ArgumentException>(() => Client(transport).GoOnAsync(text, Token));

        Assert.Empty(transport.Sent);
    }

    [Fact]
    public async Task Synchronous_Waiting_Works()
    {
        using var transport = Of(Answer(HttpStatusCode.Accepted, "", ("Location", "/operations/d"), ("Retry-After", "0")), Answer(HttpStatusCode.OK));
        var client = Machines.Create(new StubCredential(), new AzureClientOptions { Transport = transport });

        var operation = await client.DeleteAsync("m", Token);

        Assert.Equal(200, operation.WaitForCompletionResponse(Token).Status);
    }

    private Machines Client(HttpMessageHandler transport, TimeSpan? timeout = null) => Machines.Create(
        new StubCredential(_time, TimeSpan.FromDays(1)),
        new AzureClientOptions { Transport = transport, TimeProvider = _time, OperationTimeout = timeout ?? TimeSpan.FromHours(6), Resilience = { MaxRetries = 0 } });

    private Task<T> RunAsync<T>(ValueTask<T> call, TimeSpan? step = null) => VirtualTime.RunAsync(_time, call.AsTask(), step ?? TimeSpan.FromMilliseconds(500));
}
