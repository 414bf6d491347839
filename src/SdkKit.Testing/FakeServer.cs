using System.Net.ServerSentEvents;
using Azure;
using SdkKit.Http;
using SdkKit.Testing.Requests;
using SdkKit.Testing.Routes;

namespace SdkKit.Testing;

/// <summary>A server in memory for one client: the real generated client runs on top of it, so that addresses, headers, JSON and errors are those of the wire.</summary>
/// <remarks>Of several set-ups that match a request the last one answers. A request that none matches throws <see cref="FakeServerException"/>.</remarks>
/// <typeparam name="TClient">The generated client, for example <c>LogAnalytics</c> of <c>ILogAnalytics</c>.</typeparam>
public sealed class FakeServer<TClient> : IDisposable
    where TClient : class, IAzureClient<TClient>
{
    private readonly FakeTransport _transport = new(TClient.Json);
    private readonly Action<AzureClientOptions>? _configure;
    private readonly Probe<TClient> _probe;

    /// <summary>Makes a server and a client of it.</summary>
    /// <param name="configure">What the client's options are to be besides; a time provider, credential or host value set here replaces the fake one.</param>
    public FakeServer(Action<AzureClientOptions>? configure = null)
    {
        _configure = configure;
        _probe = new Probe<TClient>(Configure);
        Credential = new FakeCredential(Time);
        var options = new AzureClientOptions { Transport = _transport };
        Configure(options);
        _transport.Time = options.TimeProvider;
        Client = TClient.Create(Credential, options);
    }

    /// <summary>The generated client, on top of this server.</summary>
    public TClient Client { get; }

    /// <summary>What sends to this server: the primary handler of a client that is made by dependency injection.</summary>
    public HttpMessageHandler Transport => _transport;

    /// <summary>The clock of client and server: waits pass at once, and it says how long they would have taken.</summary>
    public VirtualTime Time { get; } = new();

    /// <summary>Mints the tokens that the client sends.</summary>
    public FakeCredential Credential { get; }

    /// <summary>Every request so far, in order; those that were refused for want of a set-up, too.</summary>
    public IReadOnlyList<FakeRequest> Requests => _transport.Requests;

    /// <summary>Sets up the answer to a call with exactly these arguments.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="call">The call.</param>
    /// <exception cref="FakeServerException">The call sends nothing.</exception>
    public FakeRoute<T> On<T>(Func<TClient, Task<T>> call) => _transport.Add(new FakeRoute<T>(_transport, _probe.Record(call)));

    /// <inheritdoc cref="On{T}(Func{TClient, Task{T}})"/>
    public FakeRoute<T> On<T>(Func<TClient, Task<AzureResponse<T>>> call) => _transport.Add(new FakeRoute<T>(_transport, _probe.Record(call)));

    /// <summary>Sets up the answer to a call with exactly these arguments.</summary>
    /// <param name="call">The call.</param>
    /// <exception cref="FakeServerException">The call sends nothing.</exception>
    public FakeRoute On(Func<TClient, Task> call) => _transport.Add(new FakeRoute(_transport, _probe.Record(call)));

    /// <summary>Sets up the reading of a list with exactly these arguments.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="call">The call.</param>
    /// <exception cref="FakeServerException">The call sends nothing.</exception>
    public FakeSequence<T> On<T>(Func<TClient, IAsyncEnumerable<T>> call) => _transport.Add(new FakeSequence<T>(_transport, _probe.Record(call)));

    /// <inheritdoc cref="On{T}(Func{TClient, IAsyncEnumerable{T}})"/>
    public FakeSequence<T> On<T>(Func<TClient, IAsyncEnumerable<Page<T>>> call) => _transport.Add(new FakeSequence<T>(_transport, _probe.Record(call)));

    /// <inheritdoc cref="On{T}(Func{TClient, IAsyncEnumerable{T}})"/>
    public FakeSequence<T> On<T>(Func<TClient, IAsyncEnumerable<SseItem<T>>> call) => _transport.Add(new FakeSequence<T>(_transport, _probe.Record(call)));

    /// <summary>Sets up the long-running operation that a call with exactly these arguments starts.</summary>
    /// <typeparam name="T">The type of the operation's result.</typeparam>
    /// <param name="call">The call.</param>
    /// <exception cref="FakeServerException">The call sends nothing.</exception>
    public FakeOperation<T> On<T>(Func<TClient, Task<Operation<T>>> call)
        where T : notnull =>
        _transport.Add(new FakeOperation<T>(_transport, _probe.Record(call)));

    /// <summary>Sets up the long-running operation that a call with exactly these arguments starts.</summary>
    /// <param name="call">The call.</param>
    /// <exception cref="FakeServerException">The call sends nothing.</exception>
    public FakeOperation On(Func<TClient, Task<Operation>> call) => _transport.Add(new FakeOperation(_transport, _probe.Record(call)));

    /// <summary>Gives a client that dependency injection makes this server's credential, clock and host values.</summary>
    /// <param name="options">The client's options, as <c>Add…</c> hands them out.</param>
    public void Configure(AzureClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Credential = Credential;
        options.TimeProvider = Time;
        HostPlaceholders.Fill(TClient.Definition, options);
        _configure?.Invoke(options);
    }

    /// <summary>Checks that every set-up was called and that no request went unanswered.</summary>
    /// <exception cref="FakeServerException">It names the routes and requests.</exception>
    public void Verify() => _transport.Verify();

    /// <inheritdoc/>
    public void Dispose() => _transport.Dispose();
}
