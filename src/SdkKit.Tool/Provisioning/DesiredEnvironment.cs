using SdkKit.Provisioning;

namespace SdkKit.Tool.Provisioning;

/// <summary>An environment and what is wanted in it.</summary>
internal sealed record DesiredEnvironment(ProvisioningEnvironment Environment, DesiredState Desired)
{
    public ProvisioningSession Open() => new(Desired, new ProvisioningOptions { Credential = ProvisionerCredential.Create(Environment) });
}
