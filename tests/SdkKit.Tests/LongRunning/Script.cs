using System.Net;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.LongRunning;

/// <summary>Answers in a fixed order; the last one is repeated.</summary>
internal static class Script
{
    public static StubTransport Of(params HttpResponseMessage[] answers) =>
        new((_, count) =>
        {
            var scripted = answers[Math.Min(count, answers.Length) - 1];
            var answer = new HttpResponseMessage(scripted.StatusCode) { Content = new ByteArrayContent(scripted.Content.ReadAsByteArrayAsync().Result) };
            foreach (var (name, values) in scripted.Headers.NonValidated)
            {
                answer.Headers.TryAddWithoutValidation(name, values);
            }

            answer.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            answer.Headers.TryAddWithoutValidation("x-ms-request-id", $"r-{count}");
            return answer;
        });

    public static HttpResponseMessage Answer(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers)
    {
        var answer = StubTransport.Answer(status, body);
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }
}
