using System.Net;
using SdkKit.Testing.Answers;
using SdkKit.Testing.Routes;

namespace SdkKit.Testing;

/// <summary>What a fake server does when a call arrives that has a result.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public sealed class FakeRoute<T> : FakeRoute
{
    internal FakeRoute(FakeTransport transport, FakeRequest expected)
        : base(transport, expected)
    {
    }

    /// <summary>Adds an answer with a result.</summary>
    /// <param name="value">The result; its JSON is written by the client's own context.</param>
    /// <param name="status">The HTTP status.</param>
    public FakeRoute<T> Respond(T value, HttpStatusCode status = HttpStatusCode.OK) => Respond(_ => value, status);

    /// <summary>Adds an answer whose result depends on the request.</summary>
    /// <param name="value">Makes the result of a request.</param>
    /// <param name="status">The HTTP status.</param>
    public FakeRoute<T> Respond(Func<FakeRequest, T> value, HttpStatusCode status = HttpStatusCode.OK)
    {
        ArgumentNullException.ThrowIfNull(value);
        Append(new Answer((request, _) => Task.FromResult(Responses.Of(status, AnswerContent.Of(value(request), Transport.Json)))));
        return this;
    }
}
