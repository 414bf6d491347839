using System.Globalization;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace SdkKit.Provisioning;

/// <summary>Turns the SDK's exceptions into <see cref="ServiceRefusal"/>.</summary>
internal static class GraphErrors
{
    public const string Service = "Microsoft Graph";

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

    /// <summary>As <see cref="IgnoreMissingAsync"/>; a list that is behind may show a key that is gone, for which Graph answers 400.</summary>
    public static async Task IgnoreMissingKeyAsync(Func<Task> request)
    {
        try
        {
            await IgnoreMissingAsync(request).ConfigureAwait(false);
        }
        catch (ServiceRefusal refusal) when (refusal.Status == 400 && refusal.Message.Contains("No password credential found", StringComparison.OrdinalIgnoreCase))
        {
            // Gone is what was wanted.
        }
    }

    private static ServiceRefusal Refusal(ApiException exception)
    {
        var error = (exception as ODataError)?.Error;
        return new(Service, exception.ResponseStatusCode, error?.Code, error?.Message ?? exception.Message, exception)
        {
            DetailCode = error?.Details?.FirstOrDefault()?.Code ?? "",
            RequestId = error?.InnerError?.RequestId ?? Header(exception, "request-id"),
            RetryAfter = RetryAfter.Parse(Header(exception, "Retry-After"), Sent(exception)),
            Right = RequiredRight.ManageApplications,
        };
    }

    // The date is by the service's clock, which is in the answer.
    private static DateTimeOffset Sent(ApiException exception) =>
        DateTimeOffset.TryParse(Header(exception, "Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : DateTimeOffset.UtcNow;

    private static string? Header(ApiException exception, string name) =>
        exception.ResponseHeaders?.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
}
