using System.Net;
using Azure.Core;
using SdkKit.Errors;
using SdkKit.Http;

namespace SdkKit.LongRunning;

/// <summary>Follows an operation to its end: to the service's own hosts only, at the pace that the service asks for, and not for ever.</summary>
internal sealed class OperationPoller
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);
    private static readonly DelayStrategy UsualPauses = DelayStrategy.CreateExponentialDelayStrategy(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    private readonly AzureApi _api;
    private readonly ApiRequest _origin;
    private readonly Action<PollAnswer> _readResult;
    private readonly long _start;
    private PollAnswer _last;
    private AzureApiException? _failure;
    private string? _status;

    /// <summary>Begins with the answer to the first request.</summary>
    public OperationPoller(AzureApi api, PollAnswer first, FinalStateVia finalStateVia, Action<PollAnswer> readResult)
        : this(api, first, OperationRules.Begin(first.Request.Method, first.Request.RequestUri!.AbsoluteUri, first.Response, finalStateVia), readResult)
    {
        if (State.Source is PollSource.None && OperationRules.Read(State.Source, first.Response.StatusCode, first.Body) is { IsFinal: true } progress)
        {
            End(first, progress);
        }
    }

    /// <summary>Goes on from a state of before.</summary>
    public OperationPoller(AzureApi api, PollAnswer first, OperationState state, Action<PollAnswer> readResult)
    {
        (_api, _origin, _last, State, _readResult) = (api, first.Request, first, state, readResult);
        _start = api.Settings.Time.GetTimestamp();
    }

    public OperationState State { get; private set; }

    public bool HasCompleted { get; private set; }

    public bool HasSucceeded => HasCompleted && _failure is null;

    public ReceivedResponse Response => new(_last.Response, _last.Body);

    public void ThrowIfFailed()
    {
        if (_failure is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>Asks once, unless the operation has ended.</summary>
    public async ValueTask<ReceivedResponse> UpdateAsync(CancellationToken cancellationToken)
    {
        if (!HasCompleted)
        {
            var answer = await GetAsync(State.Next, "the address of the operation's status", cancellationToken).ConfigureAwait(false);
            var progress = OperationRules.Read(State.Source, answer.Response.StatusCode, answer.Body);
            _status = progress.Status ?? _status;
            State = OperationRules.Continue(State, answer.Response);
            if (progress is { IsFinal: true, HasFailed: false } && OperationRules.FinalAddress(State, progress.ResourceLocation) is { } final)
            {
                answer = await GetAsync(final, "the address of the operation's result", cancellationToken).ConfigureAwait(false);
            }

            _last = answer;
            if (progress.IsFinal)
            {
                End(answer, progress);
            }
        }

        ThrowIfFailed();
        return Response;
    }

    /// <summary>Asks until the operation ends, or for so long that it is given up.</summary>
    /// <param name="pauses">How long to wait where the service does not say; null is from a second to half a minute.</param>
    /// <param name="cancellationToken">Ends the waiting, not the operation.</param>
    public async ValueTask<ReceivedResponse> WaitAsync(DelayStrategy? pauses, CancellationToken cancellationToken)
    {
        var time = _api.Settings.Time;
        for (var count = 1; !HasCompleted; count++)
        {
            var left = _api.Settings.OperationTimeout - time.GetElapsedTime(_start);
            if (left <= TimeSpan.Zero)
            {
                throw AzureApiExceptionFactory.Unusable(
                    _last.Request,
                    _last.Response,
                    $"the operation is still {_status ?? "running"} after {_api.Settings.OperationTimeout}; it goes on at the service, follow it later by its rehydration token");
            }

            // A strategy of the caller's looks at Retry-After by itself, and knows what it does.
            var pause = pauses?.GetNextDelay(Response, count) ?? RetryAfter.Of(_last.Response, time) ?? UsualPauses.GetNextDelay(null, count);
            var wait = pause < ShortestPause ? ShortestPause : pause > LongestPause ? LongestPause : pause;
            await Task.Delay(wait < left ? wait : left, time, cancellationToken).ConfigureAwait(false);
            await UpdateAsync(cancellationToken).ConfigureAwait(false);
        }

        ThrowIfFailed();
        return Response;
    }

    private async ValueTask<PollAnswer> GetAsync(string address, string what, CancellationToken cancellationToken)
    {
        if (!_origin.TryFollow(HttpMethod.Get, address, out var request))
        {
            throw Ended(AzureApiExceptionFactory.Foreign(_last.Request, _last.Response, what, address));
        }

        var response = await _api.SendAnyAsync(request, cancellationToken).ConfigureAwait(false);
        if (MayPass(response.StatusCode))
        {
            using (response)
            {
                throw await AzureApiExceptionFactory.RefusedAsync(request, response, cancellationToken).ConfigureAwait(false);
            }
        }

        return await PollAnswer.ReadAsync(request, response, cancellationToken).ConfigureAwait(false);
    }

    private void End(PollAnswer answer, OperationProgress progress)
    {
        HasCompleted = true;
        if (progress.HasFailed || !OperationRules.IsSuccess(State.Method, answer.Response.StatusCode))
        {
            _failure = Failure(answer, progress);
            return;
        }

        try
        {
            _readResult(answer);
        }
        catch (AzureApiException exception)
        {
            _failure = exception;
        }
    }

    private static AzureApiException Failure(PollAnswer answer, OperationProgress progress)
    {
        var error = ErrorParser.TryParse(answer.Body);
        var ending = progress.Status is { } status ? $"the operation ended as {ErrorText.OneLine(status)}"
            : error is not null ? "the operation failed"
            : answer.Response.StatusCode is HttpStatusCode.Accepted ? "the service accepted the request and named no place where to ask for its end"
            : "the answer tells no state of the operation";
        return AzureApiExceptionFactory.Reported(answer.Request, answer.Response, error, error?.Message is { } message ? $"{ending}: {message}" : ending);
    }

    private AzureApiException Ended(AzureApiException exception)
    {
        HasCompleted = true;
        return _failure = exception;
    }

    /// <summary>A poll that was refused for now says nothing about the operation, which can be asked for again.</summary>
    private static bool MayPass(HttpStatusCode code) => code
        is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or >= HttpStatusCode.InternalServerError;
}
