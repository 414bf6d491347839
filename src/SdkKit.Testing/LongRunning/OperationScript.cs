using System.Globalization;
using System.Net;
using System.Text.Json;
using SdkKit.Testing.Answers;
using SdkKit.Testing.Routes;

namespace SdkKit.Testing.LongRunning;

/// <summary>One operation from its acceptance to its result.</summary>
internal sealed class OperationScript(FakeRoute route, OperationPlan plan, OperationEnd end)
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    public HttpResponseMessage Begin(FakeRequest request)
    {
        var monitor = $"{request.Address.GetLeftPart(UriPartial.Authority)}/fake-operations/{_id}";
        var result = $"{request.Address.GetLeftPart(UriPartial.Authority)}/fake-results/{_id}";
        var answers = new AnswerSequence();
        if (plan.Polls > 0)
        {
            answers.Add(Answer.Of(Running) with { IsOver = sent => sent >= plan.Polls });
        }

        answers.Add(Answer.Of(Ended));
        Expect(one => one.Address.AbsolutePath.EndsWith($"/fake-operations/{_id}", StringComparison.Ordinal), answers, isOnce: false);

        var response = Responses.Of(HttpStatusCode.Accepted);
        if (plan.Monitor is OperationMonitor.Location)
        {
            response.Headers.TryAddWithoutValidation("Location", monitor);
        }
        else
        {
            response.Headers.TryAddWithoutValidation(plan.Monitor is OperationMonitor.OperationLocation ? "Operation-Location" : "Azure-AsyncOperation", monitor);
            ExpectReadOfTheResult(request, result, response);
        }

        return Patient(response);
    }

    // A PUT or PATCH made the resource at its own address; of a POST the result lies elsewhere.
    private void ExpectReadOfTheResult(FakeRequest request, string result, HttpResponseMessage response)
    {
        if (request.Method is not ("PUT" or "PATCH"))
        {
            response.Headers.TryAddWithoutValidation("Location", result);
        }

        var answers = new AnswerSequence();
        answers.Add(Answer.Of(() => Responses.Of(HttpStatusCode.OK, end.Result?.Invoke())));
        Expect(
            one => one.Method is "GET"
                && (one.Address.AbsoluteUri == request.Address.AbsoluteUri || one.Address.AbsolutePath.EndsWith($"/fake-results/{_id}", StringComparison.Ordinal)),
            answers,
            isOnce: true);
    }

    private void Expect(Func<FakeRequest, bool> matches, AnswerSequence answers, bool isOnce) =>
        route.Transport.Expect(new FollowUp(route, matches, answers) { IsOnce = isOnce });

    private HttpResponseMessage Running() => Patient(plan.Monitor is OperationMonitor.Location
        ? Responses.Of(HttpStatusCode.Accepted)
        : Responses.Json(HttpStatusCode.OK, """{"status":"InProgress"}"""));

    private HttpResponseMessage Ended() => (plan.Monitor, end.Error) switch
    {
        (OperationMonitor.Location, { } error) => Responses.Error(HttpStatusCode.Conflict, error.Code, error.Message),
        (OperationMonitor.Location, null) when end.Status is "Canceled" => Responses.Error(HttpStatusCode.Conflict, "OperationCanceled", "The operation was canceled."),
        (OperationMonitor.Location, null) => Responses.Of(HttpStatusCode.OK, end.Result?.Invoke()),
        (_, { } error) => Responses.Json(HttpStatusCode.OK, $$"""{"status":"{{end.Status}}","error":{{Error(error)}}}"""),
        _ => Responses.Json(HttpStatusCode.OK, $$"""{"status":"{{end.Status}}"}"""),
    };

    private static string Error((string Code, string Message) error) =>
        $$"""{"code":"{{JsonEncodedText.Encode(error.Code)}}","message":"{{JsonEncodedText.Encode(error.Message)}}"}""";

    private HttpResponseMessage Patient(HttpResponseMessage response)
    {
        response.Headers.TryAddWithoutValidation("Retry-After", Math.Ceiling(plan.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        return response;
    }
}
