namespace SdkKit.Provisioning;

/// <summary>Puts the host's name to failures of the network, which otherwise name the proxy or nothing.</summary>
internal sealed class HostNamingHandler(HttpMessageHandler transport) : DelegatingHandler(transport)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (exception is not UnreachableHostException)
        {
            throw new UnreachableHostException(request.RequestUri!.Host, exception.HttpRequestError, exception.Message, exception);
        }
    }

    // The transport belongs to whoever made it.
    protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
}
