namespace SdkKit.Credentials;

/// <summary>The identity of a service connection in an Azure DevOps pipeline whose step maps <c>SYSTEM_ACCESSTOKEN</c>.</summary>
internal static class AzureDevOpsKind
{
    private const string UrlVariable = "SYSTEM_OIDCREQUESTURI";
    private const string TokenVariable = "SYSTEM_ACCESSTOKEN";
    private const string Advice = "a step of Azure Pipelines (map SYSTEM_ACCESSTOKEN: $(System.AccessToken) in its env)";

    public static readonly CredentialKind Kind = new(
        "AzureDevOps",
        settings => settings is { TenantId.IsSet: true, ClientId.IsSet: true }
            && settings.OfHost(UrlVariable).IsSet && settings.OfHost(TokenVariable).IsSet && Connection(settings).IsSet,
        Create);

    private static Setting Connection(CredentialSettings settings) => settings.Read("ServiceConnectionId", "AZURESUBSCRIPTION_SERVICE_CONNECTION_ID");

    private static ConfidentialClientTokenSource Create(CredentialSettings settings)
    {
        var address = OidcRequest.Address(settings.OfHost(UrlVariable), Advice);
        var token = settings.OfHost(TokenVariable).Required(Advice);
        var connection = Uri.EscapeDataString(Connection(settings).Required("a credential of Azure DevOps"));
        var target = new Uri($"{address.GetLeftPart(UriPartial.Path)}?api-version=7.1&serviceConnectionId={connection}");
        var request = new OidcRequest(settings.Surroundings.Http, "Azure DevOps", HttpMethod.Post, target, token, "oidcToken");
        return FederatedTokenSource.Create(settings, request.SendAsync);
    }
}
