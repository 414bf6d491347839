using System.Net;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Requests;

/// <summary>A client of <see cref="IShapes"/> and what it sent.</summary>
public abstract class RequestTests : IDisposable
{
    private protected RequestTests() => Client = Shapes.Create(new StubCredential(), new AzureClientOptions { Transport = Transport });

    private protected StubTransport Transport { get; } = new(HttpStatusCode.OK, """{"name":"one","size":1}""");

    private protected IShapes Client { get; }

    private protected SentRequest Last => Transport.Last;

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Transport.Dispose();
        GC.SuppressFinalize(this);
    }
}
