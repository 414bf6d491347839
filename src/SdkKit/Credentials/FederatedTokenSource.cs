namespace SdkKit.Credentials;

/// <summary>A token of somebody whom Entra ID trusts for this application, in place of a secret; it is read anew for every request, as it lives minutes.</summary>
internal static class FederatedTokenSource
{
    public static ConfidentialClientTokenSource Create(CredentialSettings settings, Func<CancellationToken, Task<string>> readAssertion) =>
        ConfidentialClientTokenSource.Create(settings, builder => builder.WithClientAssertion(options => readAssertion(options.CancellationToken)));

    /// <summary>The audience that Entra ID of the cloud takes foreign tokens for.</summary>
    public static string AudienceOf(CredentialSettings settings) =>
        settings.Read("FederatedAudience").Value ?? settings.AuthorityHost.Host switch
        {
            "login.microsoftonline.us" => "api://AzureADTokenExchangeUSGov",
            "login.chinacloudapi.cn" or "login.partner.microsoftonline.cn" => "api://AzureADTokenExchangeChina",
            _ => "api://AzureADTokenExchange",
        };
}
