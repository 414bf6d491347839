namespace SdkKit.Provisioning;

/// <summary>Notes each request that may change something, also one whose answer is lost. Sign-ins change nothing.</summary>
internal sealed class AuditHandler(AuditTrail trail, HttpMessageHandler transport, CloudAddresses cloud) : DelegatingHandler(transport)
{
    private readonly string _authority = new Uri(cloud.Authority).Host;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || request.RequestUri!.Host == _authority)
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

        HttpResponseMessage? response = null;
        try
        {
            return response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            trail.Sent(request, response);
        }
    }

    // The transport belongs to whoever made it.
    protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
}
