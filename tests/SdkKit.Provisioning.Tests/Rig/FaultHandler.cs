using System.Net;

namespace SdkKit.Provisioning.Tests;

/// <summary>Stands between the SDKs and the emulator: counts, records and spoils requests.</summary>
internal sealed class FaultHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly List<Rule> _rules = [];
    private (int Number, bool After)? _lastRequest;
    private (int Number, Func<Task> Work)? _meanwhile;
    private (Rule Rule, Func<Task> Work)? _before;

    /// <summary>Every request of this handler as <c>METHOD path</c>, in its order.</summary>
    public List<string> Requests { get; } = [];

    public IEnumerable<string> Writes => Requests.Where(IsWrite);

    /// <summary>Numbers (from 0) of the requests that change something; cut off at a read, a run ends as one that never began.</summary>
    public IReadOnlyList<int> WriteNumbers => [.. Requests.Index().Where(one => IsWrite(one.Item)).Select(one => one.Index)];

    /// <summary>The service does what is asked, but the answer is lost.</summary>
    public void LoseAnswer(string method, string pathEnd, int times = 1) => _rules.Add(new(method, pathEnd, times, After: true, () => throw Reset()));

    /// <summary>The service does what is asked, but a gateway answers in its place.</summary>
    public void ReplaceAnswer(string method, string pathEnd, HttpStatusCode status, int times = 1) =>
        _rules.Add(new(method, pathEnd, times, After: true, () => new(status) { Content = new StringContent("") }));

    /// <summary>The request never arrives; this is answered instead.</summary>
    public void Refuse(string method, string pathEnd, HttpStatusCode status, string body, int times = 1, string? retryAfter = null, int skip = 0) => _rules.Add(new(method, pathEnd, times, After: false, () =>
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
        if (retryAfter is not null)
            answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return answer;
    })
    { Skip = skip });

    /// <summary>From this request on nothing arrives any more.</summary>
    public void GoDown(string method, string pathEnd, bool after) => _rules.Add(new(method, pathEnd, int.MaxValue, after, () =>
    {
        IsDown = true;
        throw Reset();
    }));

    /// <summary>Something else happens before one of these requests, when some have gone by.</summary>
    public void Before(string method, string path, int skip, Func<Task> work) => _before = (new(method, path, 1, After: false, () => throw new NotSupportedException()) { Skip = skip }, work);

    /// <summary>Something else happens before the request of this number (from 0).</summary>
    public void Meanwhile(int request, Func<Task> work) => _meanwhile = (request, work);

    /// <summary>Nothing arrives any more, beginning with the request of this number (from 0); with <paramref name="after"/> that one is still done.</summary>
    public void GoDownAt(int request, bool after) => _lastRequest = (request, after);

    public bool IsDown { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown)
            throw Reset();

        int number;
        var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
        lock (Requests)
        {
            number = Requests.Count;
            Requests.Add($"{request.Method} {path}");
        }

        if (number == _meanwhile?.Number)
            await _meanwhile.Value.Work();

        if (_before is { } before && before.Rule.Matches(request.Method.Method, path))
        {
            _before = null;
            await before.Work();
        }

        if (number == _lastRequest?.Number)
        {
            IsDown = true;
            if (_lastRequest.Value.After)
                (await base.SendAsync(request, cancellationToken)).Dispose();
            throw Reset();
        }

        var rule = _rules.Find(rule => rule.Matches(request.Method.Method, path));
        if (rule is null)
            return await base.SendAsync(request, cancellationToken);

        rule.Left--;
        if (rule.After)
            (await base.SendAsync(request, cancellationToken)).Dispose();
        return rule.Answer();
    }

    private static bool IsWrite(string request) => !request.StartsWith("GET ", StringComparison.Ordinal) && !request.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal);

    private static HttpRequestException Reset() => new(HttpRequestError.ConnectionError, "Connection reset by peer");

    private sealed record Rule(string Method, string Path, int Times, bool After, Func<HttpResponseMessage> Answer)
    {
        public int Left { get; set; } = Times;

        public int Skip { get; set; }

        public bool Matches(string method, string path) =>
            Left > 0 && method == Method && path.Contains(Path, StringComparison.OrdinalIgnoreCase) && Skip-- <= 0;
    }
}
