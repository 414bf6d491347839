namespace SdkKit.Provisioning;

/// <summary>What Entra ID of each cloud calls itself in the tokens of others.</summary>
internal static class FederatedAudience
{
    public static string Of(string cloud) => cloud switch
    {
        "AzureUSGovernment" => "api://AzureADTokenExchangeUSGov",
        "AzureChinaCloud" => "api://AzureADTokenExchangeChina",
        _ => "api://AzureADTokenExchange",
    };
}
