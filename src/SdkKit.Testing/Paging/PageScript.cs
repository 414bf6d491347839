using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SdkKit.Http;
using SdkKit.Testing.Answers;
using SdkKit.Testing.Routes;

namespace SdkKit.Testing.Paging;

/// <summary>One walk through the pages: every page that is sent makes the next one known.</summary>
internal sealed class PageScript<T>(
    FakeRoute route, JsonTypeInfo<T> type, SequenceFormat format, IReadOnlyList<T>[] pages, IReadOnlyDictionary<int, FakeRoute> faults)
{
    // Unlike any other walk's, so that two that run side by side do not mix.
    private readonly string _id = Guid.NewGuid().ToString("N");

    public Task<HttpResponseMessage> SendAsync(FakeRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(cancellationToken.IsCancellationRequested ? throw new OperationCanceledException(cancellationToken) : Page(request, number: 1));

    private HttpResponseMessage Page(FakeRequest request, int number)
    {
        var next = number < pages.Length ? Announce(request, number + 1) : null;
        var response = Responses.Of(HttpStatusCode.OK, Body(number <= pages.Length ? pages[number - 1] : [], format.TokenHeader is null ? next : null));
        if (next is not null && format.TokenHeader is { } header)
        {
            response.Headers.TryAddWithoutValidation(header, next);
        }

        return response;
    }

    /// <summary>An address or a token, as the format says.</summary>
    private string Announce(FakeRequest request, int number)
    {
        var token = string.Create(CultureInfo.InvariantCulture, $"fake-page-{number}-{_id}");
        var page = Answer.Of(() => Page(request, number));
        var answers = faults.TryGetValue(number, out var fault) ? fault.Answers.Copy() : new AnswerSequence();
        answers.Add(page);
        route.Transport.Expect(new FollowUp(route, one => Carries(one, token), answers));
        return format.Token is not null || format.TokenHeader is not null
            ? token
            : $"{request.Address.AbsoluteUri}{(request.Address.Query.Length > 0 ? '&' : '?')}fake-page={token}";
    }

    private static bool Carries(FakeRequest request, string token) =>
        request.Address.Query.Contains(token, StringComparison.Ordinal) || request.Headers.Values.Any(value => value == token);

    private ByteArrayContent Body(IReadOnlyList<T> items, string? next)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray(format.Items);
            foreach (var item in items)
            {
                JsonSerializer.Serialize(writer, item, type);
            }

            writer.WriteEndArray();
            if (next is not null)
            {
                writer.WriteString(format.Token ?? format.NextLink ?? "nextLink", next);
            }

            writer.WriteEndObject();
        }

        return new ByteArrayContent(buffer.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }
}
