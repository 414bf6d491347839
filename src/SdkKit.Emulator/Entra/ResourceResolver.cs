using SdkKit.Catalog;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.Entra;

/// <summary>Finds the API that a token is asked for: a service of the catalog or an application of this directory.</summary>
internal sealed class ResourceResolver(EmulatorState state)
{
    /// <summary>The APIs that understand continuous access evaluation.</summary>
    private static readonly string[] ContinuousAccess = ["MicrosoftGraph", "ResourceManager"];

    public Resource? Find(string audience)
    {
        var principal = state.ServicePrincipals.FirstOrDefault(candidate => candidate.ServicePrincipalNames.Any(name => Audience.Matches(name, audience)));
        var service = ServiceCatalog.All.FirstOrDefault(entry => IsAudienceOf(entry, audience));
        return principal is null && service is null
            ? null
            : new Resource(principal, service is not null && ContinuousAccess.Contains(service.Name));
    }

    private static bool IsAudienceOf(ServiceEntry service, string audience) =>
        string.Equals(service.ResourceAppId, audience, StringComparison.OrdinalIgnoreCase)
        || service.In(CloudCatalog.PublicCloud)?.Audiences.Any(accepted => Audience.Matches(accepted, audience)) == true;

    internal sealed record Resource(EmulatedServicePrincipal? Principal, bool SupportsContinuousAccess);
}
