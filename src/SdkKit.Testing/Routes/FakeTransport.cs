using System.Text;
using System.Text.Json.Serialization;
using SdkKit.Testing.Answers;
using SdkKit.Testing.Requests;

namespace SdkKit.Testing.Routes;

/// <summary>The wire between client and fake server.</summary>
internal sealed class FakeTransport(JsonSerializerContext? json) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<FakeRoute> _routes = [];
    private readonly List<FollowUp> _followUps = [];
    private readonly List<FakeRequest> _requests = [];
    private readonly List<FakeRequest> _unanswered = [];

    public JsonSerializerContext? Json => json;

    /// <summary>The clock of the client.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    public IReadOnlyList<FakeRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    public TRoute Add<TRoute>(TRoute route)
        where TRoute : FakeRoute
    {
        lock (_gate)
        {
            _routes.Add(route);
        }

        return route;
    }

    /// <summary>Makes a request known to which an answer leads.</summary>
    public void Expect(FollowUp followUp)
    {
        lock (_gate)
        {
            _followUps.Add(followUp);
        }
    }

    public void Verify()
    {
        lock (_gate)
        {
            var lines = _unanswered.Select(request => $"no set-up for {request}")
                .Concat(_routes.Where(route => !route.WasCalled).Select(route => $"never called: {route}"))
                .ToArray();
            if (lines.Length > 0)
            {
                throw new FakeServerException(string.Join(Environment.NewLine, lines));
            }
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var received = await RequestReader.ReadAsync(request, json, cancellationToken).ConfigureAwait(false);
        var (route, answers) = Find(received);
        var response = await route.AnswerAsync(received, answers, cancellationToken).ConfigureAwait(false);
        response.RequestMessage ??= request;
        return response;
    }

    private (FakeRoute Route, AnswerSequence Answers) Find(FakeRequest request)
    {
        lock (_gate)
        {
            _requests.Add(request);
            if (_followUps.LastOrDefault(followUp => followUp.Matches(request)) is { } next)
            {
                if (next.IsOnce)
                {
                    _followUps.Remove(next);
                }

                return (next.Route, next.Answers);
            }

            if (_routes.LastOrDefault(route => route.Matches(request)) is { } route)
            {
                return (route, route.Answers);
            }

            _unanswered.Add(request);
            throw new FakeServerException(Describe(request));
        }
    }

    private string Describe(FakeRequest request)
    {
        var text = new StringBuilder().Append(request).Append(request.Text is { Length: > 0 } body ? $" with {body}" : "").AppendLine(" has no set-up.");
        text.Append(_routes.Count is 0 ? "Nothing is set up." : "Set up are:");
        foreach (var route in _routes)
        {
            text.AppendLine().Append("  ").Append(route).Append(route.Difference(request));
        }

        return text.ToString();
    }
}
