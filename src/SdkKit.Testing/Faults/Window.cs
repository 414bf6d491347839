using System.Net;
using SdkKit.Testing.Answers;
using SdkKit.Testing.Routes;

namespace SdkKit.Testing.Faults;

/// <summary>The time until a role assignment has arrived, from the first request on.</summary>
internal sealed class Window(FakeTransport transport, TimeSpan length)
{
    private long? _start;

    public bool IsOver => _start is { } start && transport.Time.GetElapsedTime(start) >= length;

    public HttpResponseMessage Refuse()
    {
        _start ??= transport.Time.GetTimestamp();
        return Responses.Error(HttpStatusCode.Forbidden, "AuthorizationFailed", "The client does not have authorization to perform the action; if access was recently granted, refresh your credentials.");
    }
}
