using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.ServicePrincipals;

/// <summary>How an address names a service principal: by object id or by application id.</summary>
internal sealed record ServicePrincipalKey(string Template, Func<EmulatedServicePrincipal, string> Read)
{
    public static ServicePrincipalKey Id { get; } = new("/servicePrincipals/{key}", principal => principal.Id);

    public static ServicePrincipalKey AppId { get; } = new("/servicePrincipals(appId='{key}')", principal => principal.AppId);

    public static IReadOnlyList<ServicePrincipalKey> All { get; } = [Id, AppId];

    public EmulatedServicePrincipal? Find(StateData data, string key) => data.ServicePrincipals.Find(principal =>
        principal.DeletedDateTime is null && Read(principal).Equals(key, StringComparison.OrdinalIgnoreCase));
}
