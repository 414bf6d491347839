using System.Net;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Paging;

[Collection(nameof(WholeProcess))]
public sealed class EndlessListTests
{
    [Fact]
    public async Task EndlessList_EndsWithATypedErrorInBoundedMemory()
    {
        using var transport = new Endless();
        var lists = Lists.Create(new StubCredential(), new AzureClientOptions { Transport = transport });
        var exception = await Assert.ThrowsAsync<AzureApiException>(async () => await lists.ItemsAsync().CountAsync(TestContext.Current.CancellationToken));

        Assert.Contains("does not end after 10000 pages", exception.Message, StringComparison.Ordinal);
        Assert.Equal(("p-1", 10_000), (exception.RequestId, transport.Count));
        Assert.InRange(transport.Growth, long.MinValue, 4_000_000);
    }

    private sealed class Endless : HttpMessageHandler
    {
        private static readonly string Padding = new('x', 2000);
        private long _memory;

        public int Count { get; private set; }

        /// <summary>In bytes, from the first page to the last.</summary>
        public long Growth { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            if (Count is 1)
            {
                _memory = GC.GetTotalMemory(forceFullCollection: true);
            }
            else if (Count is 10_000)
            {
                Growth = GC.GetTotalMemory(forceFullCollection: true) - _memory;
            }

            var response = new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent($$"""{"value":[],"nextLink":"/things?page={{Count}}&{{Padding}}"}""", mediaType: "application/json", encoding: null),
            };
            response.Headers.Add("x-ms-request-id", "p-1");
            return Task.FromResult(response);
        }
    }
}
