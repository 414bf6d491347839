using System.Net;
using System.Net.Http.Headers;
using SdkKit.Testing.Answers;

namespace SdkKit.Testing;

/// <summary>The answers of a route that are the same whatever its result is.</summary>
public static class FakeRouteAnswers
{
    /// <summary>Adds an answer without a body.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="status">The HTTP status.</param>
    public static TRoute Respond<TRoute>(this TRoute route, HttpStatusCode status)
        where TRoute : FakeRoute =>
        Add(route, Answer.Of(() => Responses.Of(status)));

    /// <summary>Adds an answer of any kind.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="create">Makes the answer to a request; the client disposes it.</param>
    public static TRoute Respond<TRoute>(this TRoute route, Func<FakeRequest, HttpResponseMessage> create)
        where TRoute : FakeRoute =>
        Add(route, new Answer((request, _) => Task.FromResult(create(request))));

    /// <summary>Gives the last answer a header, in place of one of the same name.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The header's value.</param>
    public static TRoute WithHeader<TRoute>(this TRoute route, string name, string value)
        where TRoute : FakeRoute =>
        Change(route, answer => answer.Then(response =>
        {
            if (!TrySet(response.Headers, name, value))
            {
                TrySet(response.Content.Headers, name, value);
            }
        }));

    /// <summary>Lets the last answer take its time, on the server's clock.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="delay">How long the answer takes.</param>
    public static TRoute After<TRoute>(this TRoute route, TimeSpan delay)
        where TRoute : FakeRoute =>
        Change(route, answer => answer with
        {
            SendAsync = async (request, cancellationToken) =>
            {
                await Task.Delay(delay, route.Transport.Time, cancellationToken).ConfigureAwait(false);
                return await answer.SendAsync(request, cancellationToken).ConfigureAwait(false);
            },
        });

    /// <summary>Sends the last answer so many times before the next one's turn.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="count">How many requests get it.</param>
    public static TRoute Times<TRoute>(this TRoute route, int count)
        where TRoute : FakeRoute
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Change(route, answer => answer with { IsOver = sent => sent >= count });
    }

    // Removing a header that belongs elsewhere throws, adding it says no.
    private static bool TrySet(HttpHeaders headers, string name, string value)
    {
        if (headers.NonValidated.Contains(name))
        {
            headers.Remove(name);
        }

        return headers.TryAddWithoutValidation(name, value);
    }

    internal static TRoute Add<TRoute>(TRoute route, Answer answer)
        where TRoute : FakeRoute
    {
        ArgumentNullException.ThrowIfNull(route);
        route.Append(answer);
        return route;
    }

    internal static TRoute Change<TRoute>(TRoute route, Func<Answer, Answer> change)
        where TRoute : FakeRoute
    {
        ArgumentNullException.ThrowIfNull(route);
        route.Change(change);
        return route;
    }
}
