namespace SdkKit.Emulator.FederatedIssuers;

/// <summary>The variables that each host sets for its jobs.</summary>
internal static class JobEnvironment
{
    /// <param name="tokens">The job's tokens.</param>
    /// <param name="tokenFile">File that holds one, for hosts that project a file.</param>
    public static IReadOnlyDictionary<string, string> Create(JobTokens tokens, string tokenFile) => tokens.Job switch
    {
        null => new Dictionary<string, string>(),
        { IsGitHub: true } => new Dictionary<string, string>
        {
            ["GITHUB_ACTIONS"] = "true",
            ["ACTIONS_ID_TOKEN_REQUEST_URL"] = $"https://{JobHosts.GitHub}/run/idtoken?api-version=2.0",
            ["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] = tokens.Password,
        },
        { IsAzureDevOps: true } => new Dictionary<string, string>
        {
            ["TF_BUILD"] = "True",
            ["SYSTEM_OIDCREQUESTURI"] = $"https://{JobHosts.AzureDevOps}/organization/_apis/oidctoken",
            ["SYSTEM_ACCESSTOKEN"] = tokens.Password,
            ["AZURESUBSCRIPTION_SERVICE_CONNECTION_ID"] = tokens.ServiceConnectionId.ToString(),
        },
        _ => new Dictionary<string, string> { ["AZURE_FEDERATED_TOKEN_FILE"] = tokenFile },
    };
}
