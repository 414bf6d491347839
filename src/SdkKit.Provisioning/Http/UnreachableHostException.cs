namespace SdkKit.Provisioning;

/// <summary>A request got no answer; unlike its cause, this tells from whom.</summary>
internal sealed class UnreachableHostException(string host, HttpRequestError error, string message, Exception innerException)
    : HttpRequestException(error, message, innerException)
{
    public string Host => host;
}
