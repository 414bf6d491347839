using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace SdkKit.Credentials;

/// <summary>The identity that Azure gives to the machine, app or cluster on which the program runs.</summary>
internal static class ManagedIdentityKind
{
    private const string Name = "ManagedIdentity";
    private static readonly string[] HostVariables = ["IDENTITY_ENDPOINT", "MSI_ENDPOINT"];

    /// <summary>An identity that the settings name.</summary>
    public static readonly CredentialKind Named = new(
        Name,
        settings => ByClientId(settings).IsSet || ByResourceId(settings).IsSet || ByObjectId(settings).IsSet,
        Create);

    /// <summary>An identity that only the host names. A bare virtual machine does not say that it has one, so there the kind must be set.</summary>
    public static readonly CredentialKind OfHost = new(
        Name, settings => HostVariables.Any(variable => settings.OfHost(variable).IsSet), Create);

    private static Setting ByClientId(CredentialSettings settings) => settings.Read("ManagedIdentityClientId");

    private static Setting ByResourceId(CredentialSettings settings) => settings.Read("ManagedIdentityResourceId");

    private static Setting ByObjectId(CredentialSettings settings) => settings.Read("ManagedIdentityObjectId");

    private static ManagedIdentityTokenSource Create(CredentialSettings settings)
    {
        var id = (ByClientId(settings).Value ?? settings.ClientId.Value, ByResourceId(settings).Value, ByObjectId(settings).Value) switch
        {
            (_, { } resourceId, _) => ManagedIdentityId.WithUserAssignedResourceId(resourceId),
            (_, _, { } objectId) => ManagedIdentityId.WithUserAssignedObjectId(objectId),
            ({ } clientId, _, _) => ManagedIdentityId.WithUserAssignedClientId(clientId),
            _ => ManagedIdentityId.SystemAssigned,
        };
        try
        {
            return new ManagedIdentityTokenSource(ManagedIdentityApplicationBuilder.Create(id)
                .WithClientCapabilities(ConfidentialClientTokenSource.Capabilities)
                .WithHttpClientFactory(settings.Surroundings.LocalHttp)
                .Build());
        }
        catch (MsalException exception)
        {
            throw new SdkKitConfigurationException($"The managed identity's settings are wrong: {Errors.ErrorText.OneLine(exception.Message)}");
        }
    }
}
