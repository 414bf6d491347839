using SdkKit.Testing.LongRunning;

namespace SdkKit.Testing;

/// <summary>How long-running operations go on and end, whatever their result is.</summary>
public static class FakeOperationEndings
{
    /// <summary>Says how the operations that are added after this tell their state, and how often they want to be asked.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="monitor">The header that leads to the state.</param>
    /// <param name="retryAfter">The pause that every answer asks for; null asks for 5 seconds.</param>
    public static TRoute Through<TRoute>(this TRoute route, OperationMonitor monitor, TimeSpan? retryAfter = null)
        where TRoute : FakeOperation
    {
        ArgumentNullException.ThrowIfNull(route);
        route.Plan = route.Plan with { Monitor = monitor, RetryAfter = retryAfter ?? route.Plan.RetryAfter };
        return route;
    }

    /// <summary>Adds an operation that succeeds and has no result.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="polls">How often the operation is still running when it is asked for.</param>
    public static TRoute Succeed<TRoute>(this TRoute route, int polls = 1)
        where TRoute : FakeOperation =>
        Add(route, new OperationEnd("Succeeded"), polls);

    /// <summary>Adds an operation that fails after it was accepted.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="code">The error code.</param>
    /// <param name="message">The error's sentence.</param>
    /// <param name="polls">How often the operation is still running when it is asked for.</param>
    public static TRoute EndFailed<TRoute>(this TRoute route, string code, string message, int polls = 1)
        where TRoute : FakeOperation =>
        Add(route, new OperationEnd("Failed", Error: (code, message)), polls);

    /// <summary>Adds an operation that somebody cancels.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    /// <param name="polls">How often the operation is still running when it is asked for.</param>
    public static TRoute EndCanceled<TRoute>(this TRoute route, int polls = 1)
        where TRoute : FakeOperation =>
        Add(route, new OperationEnd("Canceled"), polls);

    /// <summary>Adds an operation that runs for ever.</summary>
    /// <typeparam name="TRoute">The kind of route.</typeparam>
    /// <param name="route">The route.</param>
    public static TRoute NeverEnd<TRoute>(this TRoute route)
        where TRoute : FakeOperation =>
        Add(route, new OperationEnd("Succeeded"), int.MaxValue);

    private static TRoute Add<TRoute>(TRoute route, OperationEnd end, int polls)
        where TRoute : FakeOperation
    {
        ArgumentNullException.ThrowIfNull(route);
        route.Start(end, polls);
        return route;
    }
}
