using System.Globalization;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace SdkKit.Provisioning;

/// <summary>Turns the SDK's exceptions into <see cref="ServiceRefusal"/>.</summary>
internal static class GraphErrors
{
    public static async Task<T> GuardAsync<T>(Func<Task<T>> request)
    {
        try
        {
            return await request().ConfigureAwait(false);
        }
        catch (ApiException exception)
        {
            throw Refusal(exception);
        }
        catch (AggregateException exception) when (exception.InnerExceptions.OfType<ApiException>().LastOrDefault() is { } last)
        {
            // The retry handler throws this when its tries are used up.
            throw Refusal(last);
        }
    }

    public static Task GuardAsync(Func<Task> request) => GuardAsync(async () =>
    {
        await request().ConfigureAwait(false);
        return true;
    });

    public static async Task<T?> NullWhenMissingAsync<T>(Func<Task<T?>> request)
        where T : class
    {
        try
        {
            return await GuardAsync(request).ConfigureAwait(false);
        }
        catch (ServiceRefusal refusal) when (refusal.Status == 404)
        {
            return null;
        }
    }

    public static async Task IgnoreMissingAsync(Func<Task> request)
    {
        try
        {
            await GuardAsync(request).ConfigureAwait(false);
        }
        catch (ServiceRefusal refusal) when (refusal.Status == 404)
        {
            // Somebody, perhaps an interrupted run, was faster.
        }
    }

    private static ServiceRefusal Refusal(ApiException exception)
    {
        var error = (exception as ODataError)?.Error;
        return new("Microsoft Graph", exception.ResponseStatusCode, error?.Code, error?.Message ?? exception.Message, exception)
        {
            DetailCode = error?.Details?.FirstOrDefault()?.Code ?? "",
            RequestId = error?.InnerError?.RequestId ?? Header(exception, "request-id"),
            RetryAfter = double.TryParse(Header(exception, "Retry-After"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null,
            Right = RequiredRight.ManageApplications,
        };
    }

    private static string? Header(ApiException exception, string name) =>
        exception.ResponseHeaders?.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
}
