using SdkKit.Http;

namespace SdkKit.Testing.Requests;

/// <summary>Finds out what a call sends by making it: the generated client itself is the only one who knows.</summary>
internal sealed class Probe<TClient>(Action<AzureClientOptions> configure)
    where TClient : class, IAzureClient<TClient>
{
    public FakeRequest Record<T>(Func<TClient, IAsyncEnumerable<T>> call) => Record(async client =>
    {
        await using var items = call(client).GetAsyncEnumerator();
        await items.MoveNextAsync();
    });

    public FakeRequest Record(Func<TClient, Task> call)
    {
        using var transport = new ProbeTransport(TClient.Json);
        // Neither the server's credential nor its clock: a test that counts tokens or time counts its own calls only.
        var options = new AzureClientOptions { Transport = transport };
        configure(options);
        options.Credential = new FakeCredential(TimeProvider.System);
        options.TimeProvider = TimeProvider.System;
        options.Transport = transport;
        var client = TClient.Create(options: options);
        try
        {
            // Away from the test framework's synchronization context, which is waiting here.
            Task.Run(() => call(client)).GetAwaiter().GetResult();
        }
        catch (ProbeTransport.RecordedException)
        {
        }

        return transport.Recorded ?? throw new FakeServerException("The call that was to be set up sends no request; write a single call, for example api => api.GetAsync(id).");
    }
}
