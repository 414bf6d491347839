namespace SdkKit.Provisioning;

/// <summary>
/// The kind of credential where nobody has named one: without a secret wherever it is known that the program's host offers that, a secret of its own
/// everywhere else.
/// </summary>
/// <param name="Credential">The credential.</param>
/// <param name="Reason">Why this one, where it could have been another; for whoever reads the plan.</param>
internal sealed record DefaultCredential(DesiredCredential Credential, string? Reason)
{
    /// <param name="runsOn">The Azure resource that the program runs on, when the environment says so.</param>
    /// <param name="store">Where the program's settings are kept, which tells who reads them.</param>
    /// <param name="cloud">Name of the cloud.</param>
    public static DefaultCredential Of(ArmScope? runsOn, StoreTarget store, string cloud) => (runsOn, store) switch
    {
        ({ } resource, _) => new(new DesiredCredential.ManagedIdentity(resource), $"managed-identity, as the program runs on {resource}, which gets tokens without any secret"),
        (null, StoreTarget.GitHubActions { Repository: var repository, Environment: { } environment }) => new(
            new DesiredCredential.Federated(
            [
                new() { Issuer = GitHubSubject.Issuer, Subject = GitHubSubject.OfEnvironment(repository, environment), Audience = FederatedAudience.Of(cloud) },
            ]),
            $"federated, as jobs of the environment {environment} of {repository} have tokens of their own and need no secret"),
        (null, StoreTarget.GitHubActions) => new(
            CredentialReader.Default, "client-secret, as it is not known which jobs may sign in; with an \"environment\" under \"store\", or subjects under \"credential\", none needs a secret"),
        (null, StoreTarget.AzureDevOps) => new(
            CredentialReader.Default, "client-secret, as the service connection is not known; with it under \"credential\" (kind federated) no stage needs a secret"),
        _ => new(CredentialReader.Default, null),
    };
}
