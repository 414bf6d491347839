using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SdkKit.Http;
using SdkKit.Testing.Answers;
using SdkKit.Testing.Paging;
using SdkKit.Testing.Requests;
using SdkKit.Testing.Routes;

namespace SdkKit.Testing;

/// <summary>What a fake server does when a list is read.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class FakeSequence<T> : FakeRoute
{
    private readonly Dictionary<int, FakeRoute> _faults = [];

    internal FakeSequence(FakeTransport transport, FakeRequest expected)
        : base(transport, expected)
    {
    }

    private JsonTypeInfo<T> Type => ClientJson.TypeOf<T>(Transport.Json);

    /// <summary>Adds an answer in pages, each of which leads to the next by <c>nextLink</c>.</summary>
    /// <param name="pages">The items, page by page.</param>
    public FakeSequence<T> RespondPages(params IReadOnlyList<T>[] pages) => RespondPages(SequenceFormat.Default, pages);

    /// <summary>Adds an answer in pages of another form, the one that the method's <c>[Paged]</c> says.</summary>
    /// <param name="format">How the pages are told.</param>
    /// <param name="pages">The items, page by page.</param>
    public FakeSequence<T> RespondPages(SequenceFormat format, params IReadOnlyList<T>[] pages)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(pages);
        Append(new Answer((request, cancellationToken) =>
            new PageScript<T>(this, Type, format, pages, _faults).SendAsync(request, cancellationToken)));
        return this;
    }

    /// <summary>Lets something go wrong before a page of the answers in pages.</summary>
    /// <param name="page">The page's number, from 2 on; what precedes the first page is added to the route itself.</param>
    /// <param name="faults">Adds the faults.</param>
    public FakeSequence<T> BeforePage(int page, Action<FakeRoute> faults)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 2);
        ArgumentNullException.ThrowIfNull(faults);
        var route = new FakeRoute(Transport, Expected);
        faults(route);
        _faults[page] = route;
        return this;
    }

    /// <summary>Adds an answer that is one JSON array.</summary>
    /// <param name="items">The items.</param>
    public FakeSequence<T> RespondArray(params IReadOnlyList<T> items) => Respond("application/json", $"[{string.Join(',', items.Select(Json))}]");

    /// <summary>Adds an answer of one JSON value a line.</summary>
    /// <param name="items">The items.</param>
    public FakeSequence<T> RespondLines(params IReadOnlyList<T> items) => Respond("application/x-ndjson", string.Concat(items.Select(item => Json(item) + "\n")));

    /// <summary>Adds an answer of server-sent events.</summary>
    /// <param name="items">The data of the events.</param>
    public FakeSequence<T> RespondEvents(params IReadOnlyList<T> items) => Respond("text/event-stream", string.Concat(items.Select(item => $"data: {Data(item)}\n\n")));

    private FakeSequence<T> Respond(string mediaType, string text)
    {
        Append(Answer.Of(() => Responses.Of(HttpStatusCode.OK, new StringContent(text, Encoding.UTF8, mediaType))));
        return this;
    }

    private string Json(T item) => JsonSerializer.Serialize(item, Type);

    private string Data(T item) => item is string text ? text.ReplaceLineEndings("\ndata: ") : Json(item);
}
