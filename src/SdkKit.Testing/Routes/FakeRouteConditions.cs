namespace SdkKit.Testing;

/// <summary>Which requests a route answers.</summary>
public static class FakeRouteConditions
{
    /// <summary>Answers every call of the method; the arguments of the set-up only had to be ones that the client accepts.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    public static TRoute ForAnyArguments<TRoute>(this TRoute route)
        where TRoute : FakeRoute
    {
        ArgumentNullException.ThrowIfNull(route);
        route.IgnoreArguments();
        return route;
    }

    /// <summary>Answers only requests that fulfil a condition, too.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="condition">The condition, for example <c>request => request.Body&lt;LogsQuery&gt;().Query.StartsWith("Heartbeat")</c>.</param>
    public static TRoute When<TRoute>(this TRoute route, Func<FakeRequest, bool> condition)
        where TRoute : FakeRoute
    {
        ArgumentNullException.ThrowIfNull(route);
        route.Require(condition);
        return route;
    }
}
