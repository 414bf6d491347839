using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SdkKit.Testing.Answers;
using SdkKit.Testing.Faults;

namespace SdkKit.Testing;

/// <summary>What goes wrong between a client and its service. A fault is an answer like any other: one request gets it, then comes the next.</summary>
public static class FakeRouteFaults
{
    /// <summary>Refuses with a body as Azure services send it.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The error code; null is the usual one of the status.</param>
    /// <param name="message">The error's sentence.</param>
    public static TRoute Fail<TRoute>(this TRoute route, HttpStatusCode status, string? code = null, string? message = null)
        where TRoute : FakeRoute =>
        FakeRouteAnswers.Add(route, Answer.Of(() => Responses.Error(status, code, message)));

    /// <summary>Refuses with 429 and says when to come again.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="retryAfter">The pause that the answer asks for, in whole seconds.</param>
    public static TRoute Throttle<TRoute>(this TRoute route, TimeSpan retryAfter)
        where TRoute : FakeRoute =>
        route.Fail(HttpStatusCode.TooManyRequests).WithHeader("Retry-After", Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture));

    /// <summary>Refuses with 403 from the first request on for a time, as services do until a new role assignment has reached them.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="time">How long, on the server's clock.</param>
    public static TRoute ForbidFor<TRoute>(this TRoute route, TimeSpan time)
        where TRoute : FakeRoute
    {
        ArgumentNullException.ThrowIfNull(route);
        var window = new Window(route.Transport, time);
        return FakeRouteAnswers.Add(route, Answer.Of(window.Refuse) with { IsOver = _ => window.IsOver });
    }

    /// <summary>Never answers: the client's next time-out passes at once on <see cref="FakeServer{TClient}.Time"/>.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    public static TRoute Hang<TRoute>(this TRoute route)
        where TRoute : FakeRoute =>
        FakeRouteAnswers.Add(route, new Answer((_, cancellationToken) => Silence.KeepAsync(route.Transport.Time, cancellationToken)));

    /// <summary>Breaks the connection before the answer.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    public static TRoute ResetConnection<TRoute>(this TRoute route)
        where TRoute : FakeRoute =>
        FakeRouteAnswers.Add(route, Answer.Of(() => throw new HttpRequestException(
            HttpRequestError.ConnectionError,
            "An error occurred while sending the request.",
            new IOException("Unable to read data from the transport connection.", new SocketException((int)SocketError.ConnectionReset)))));

    /// <summary>Answers 200 with JSON that is none.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="text">The body.</param>
    /// <param name="mediaType">What the answer says that it is.</param>
    public static TRoute RespondMalformed<TRoute>(this TRoute route, string text = "{\"value\":[{\"name\":", string mediaType = "application/json")
        where TRoute : FakeRoute =>
        FakeRouteAnswers.Add(route, Answer.Of(() => Responses.Of(HttpStatusCode.OK, new StringContent(text, System.Text.Encoding.UTF8, mediaType))));

    /// <summary>Breaks the connection in the middle of the last answer's body.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="bytes">How many bytes still arrive.</param>
    public static TRoute CutAfter<TRoute>(this TRoute route, int bytes)
        where TRoute : FakeRoute
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return FakeRouteAnswers.Change(route, answer => answer with
        {
            SendAsync = async (request, cancellationToken) =>
            {
                var response = await answer.SendAsync(request, cancellationToken).ConfigureAwait(false);
                var whole = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
                response.Content = new CutContent(response.Content, whole, bytes);
                return response;
            },
        });
    }
}
