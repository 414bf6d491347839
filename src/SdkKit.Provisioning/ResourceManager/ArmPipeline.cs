using Azure.Core;
using Azure.Core.Pipeline;
using Azure.ResourceManager;

namespace SdkKit.Provisioning;

/// <summary>The authenticated pipeline of an <see cref="ArmClient"/>, which the SDK hands to derived resources only.</summary>
internal sealed class ArmPipeline(ArmClient client) : ArmResource(client, ResourceIdentifier.Root)
{
    public HttpPipeline Http => Pipeline;

    public Uri Address => Endpoint;

    public static ArmPipeline Create(TokenCredential credential, ProvisioningOptions provisioning, CloudAddresses cloud)
    {
        var options = new ArmClientOptions
        {
            Environment = new ArmEnvironment(new Uri(cloud.ResourceManager), cloud.ResourceManagerAudience),
            Transport = new HttpClientTransport(Transports.ClientFor(provisioning)),
        };
        options.Retry.MaxDelay = provisioning.LongestPause;
        options.Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
        return new(new ArmClient(credential, null, options));
    }
}
