namespace SdkKit.Authorization;

/// <summary>A transport that follows redirects would decide by itself where a request goes; such a transport gets none.</summary>
internal static class RedirectGuard
{
    public static void Check(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler outer)
        {
            handler = outer.InnerHandler;
        }

        if (handler is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true })
        {
            throw new InvalidOperationException(
                $"The primary handler {handler.GetType().Name} follows redirects, so nothing was sent; set AllowAutoRedirect = false on it.");
        }
    }
}
