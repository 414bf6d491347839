using System.Globalization;
using System.Net;

namespace SdkKit.Provisioning.Tests.Http;

/// <summary>A refusal for coming too fast is waited out in each of the three forms, by all that would come to the same place; nothing waits for an hour.</summary>
public sealed class ThrottlingHandlerTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly JumpingClock _clock = new(Start);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("7", 7)]
    [InlineData("2.128", 2.128)]
    [InlineData("Thu, 01 Jan 2026 12:00:09 GMT", 9)]
    public async Task Post_RefusedForASpeed_WaitsAsLongAsToldAndIsSentAgain(string retryAfter, double seconds)
    {
        using var service = new Service(number => number == 1 ? Refusal(retryAfter) : new(HttpStatusCode.Created));
        using var client = Client(service);

        using var answer = await client.PostAsync(new Uri("https://graph.microsoft.com/v1.0/applications/1/addPassword"), new StringContent("body"), Cancellation);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(["body", "body"], service.Bodies);
        Assert.Equal(seconds, (_clock.GetUtcNow() - Start).TotalSeconds, 3);
    }

    [Fact]
    public async Task Post_RefusedWithoutATime_WaitsEverLongerUntilItIsTaken()
    {
        using var service = new Service(number => number < 6 ? Refusal(null) : new(HttpStatusCode.OK));
        using var client = Client(service);

        using var answer = await client.PostAsync(new Uri("https://graph.microsoft.com/v1.0/applications"), new StringContent(""), Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        // 1 + 2 + 4 + 8 + 16 seconds, each by chance between half and all of it.
        Assert.InRange((_clock.GetUtcNow() - Start).TotalSeconds, 15.5, 31.5);
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("Thu, 01 Jan 2026 14:00:00 GMT")]
    public async Task Post_AskedToWaitForAnHour_IsToldAtOnce(string retryAfter)
    {
        using var service = new Service(_ => Refusal(retryAfter));
        using var client = Client(service);

        using var answer = await client.PostAsync(new Uri("https://graph.microsoft.com/v1.0/applications"), new StringContent(""), Cancellation);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Single(service.Bodies);
        Assert.Equal(Start, _clock.GetUtcNow());
        // Whoever is above would wait for it.
        Assert.Null(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task Lane_Refused_HoldsAllOfItsSortAndNobodyElse()
    {
        var throttle = new Throttle(_clock);
        using var write = new HttpRequestMessage(HttpMethod.Post, "https://graph.microsoft.com/v1.0/a");
        using var otherWrite = new HttpRequestMessage(HttpMethod.Patch, "https://graph.microsoft.com/v1.0/b");
        using var read = new HttpRequestMessage(HttpMethod.Get, "https://graph.microsoft.com/v1.0/a");

        throttle.LaneOf(write).Refused(TimeSpan.FromSeconds(30), 1);

        Assert.Equal(TimeSpan.FromSeconds(30), throttle.Wait);
        await throttle.LaneOf(read).EnterAsync(Cancellation);
        Assert.Equal(Start, _clock.GetUtcNow());
        await throttle.LaneOf(otherWrite).EnterAsync(Cancellation);
        Assert.Equal(Start.AddSeconds(30), _clock.GetUtcNow());
    }

    [Theory]
    [InlineData(0.9, null)]
    [InlineData(null, 10)]
    public async Task Lane_Warned_GoesOneByOneEverMoreSlowlyAndFreelyAgainAfterwards(double? usage, int? remaining)
    {
        var lane = new ThrottleLane(_clock);
        lane.Passed(new(null, 200));
        await lane.EnterAsync(Cancellation);
        Assert.Equal(Start, _clock.GetUtcNow());

        for (var warning = 0; warning < 12; warning++)
        {
            lane.Passed(new(usage, remaining));
            await lane.EnterAsync(Cancellation);
        }

        var slow = _clock.GetUtcNow();
        Assert.InRange((slow - Start).TotalMilliseconds, 50, 1000);
        for (var passed = 0; passed < 30; passed++)
            lane.Passed(new(null, 200));
        await lane.EnterAsync(Cancellation);
        var free = _clock.GetUtcNow();
        await lane.EnterAsync(Cancellation);
        Assert.Equal(free, _clock.GetUtcNow());
    }

    [Fact]
    public void News_SeveralRemainders_TheLeastCounts()
    {
        using var answer = new HttpResponseMessage();
        answer.Headers.Add("x-ms-ratelimit-remaining-subscription-writes", "190");
        answer.Headers.Add("x-ms-ratelimit-remaining-subscription-global-writes", "12");
        answer.Headers.Add("x-ms-throttle-limit-percentage", 0.85.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(new ThrottlingNews(0.85, 12), ThrottlingNews.Of(answer));
    }

    private HttpClient Client(Service service) => new(new ThrottlingHandler(new(_clock), service)) { Timeout = Timeout.InfiniteTimeSpan };

    private static HttpResponseMessage Refusal(string? retryAfter)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        answer.Headers.Date = Start;
        if (retryAfter is not null)
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return answer;
    }

    private sealed class Service(Func<int, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return answer(Bodies.Count);
        }
    }
}
