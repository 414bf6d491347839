namespace SdkKit.Provisioning;

/// <summary>Who gets the roles: an application of its own, or the managed identity of a resource.</summary>
internal static class BicepPrincipal
{
    private const string UserAssigned = "Microsoft.ManagedIdentity/userAssignedIdentities";

    /// <summary>The expression for the principal's object id.</summary>
    public static string Id(DesiredState desired) => desired.Credential is DesiredCredential.ManagedIdentity identity
        ? identity.IsUserAssigned ? "identity.properties.principalId" : "identity.identity.principalId"
        : "principal.id";

    public static IEnumerable<string> Declarations(IReadOnlyList<DesiredState> environments) => environments[0].Credential is DesiredCredential.ManagedIdentity identity
        ?
        [
            "@description('The resource whose identity gets the roles.')",
            "param identityOf {",
            "  subscriptionId: string",
            "  resourceGroup: string",
            "  name: string",
            "}",
        ]
        :
        [
            "@description('Key of the application in the directory.')",
            "param uniqueName string",
            "",
            "@description('What people see in the portal; identifies nothing.')",
            "param displayName string",
            .. IsFederated(environments) ? Subjects : [],
            .. BicepRegistration.Declarations(environments),
        ];

    public static IEnumerable<string> Resources(IReadOnlyList<DesiredState> environments, IEnumerable<string> properties) => environments[0].Credential is DesiredCredential.ManagedIdentity identity
        ?
        [
            $"resource identity '{Reference(identity)}' existing = {{",
            "  name: identityOf.name",
            "  scope: resourceGroup(identityOf.subscriptionId, identityOf.resourceGroup)",
            "}",
        ]
        :
        [
            "resource application 'Microsoft.Graph/applications@v1.0' = {",
            "  uniqueName: uniqueName",
            "  displayName: displayName",
            "  signInAudience: 'AzureADMyOrg'",
            .. BicepText.Indent(properties),
            "}",
            "",
            "resource principal 'Microsoft.Graph/servicePrincipals@v1.0' = {",
            "  appId: application.appId",
            "}",
            .. IsFederated(environments) ? Trust : [],
        ];

    public static IEnumerable<string> Parameters(DesiredState desired)
    {
        if (desired.Credential is DesiredCredential.ManagedIdentity identity)
        {
            var parts = ScopeParts.Of(identity.Resource)!;
            return ["param identityOf = {", $"  subscriptionId: '{parts.SubscriptionId}'", $"  resourceGroup: {BicepText.Quote(parts.ResourceGroup!)}", $"  name: {BicepText.Quote(parts.Name!)}", "}"];
        }

        return
        [
            $"param uniqueName = {BicepText.Quote(desired.UniqueName)}",
            $"param displayName = {BicepText.Quote(desired.DisplayName)}",
            .. desired.Credential is DesiredCredential.Federated federated ? ["param federatedCredentials = [", .. BicepText.Indent(federated.Subjects.SelectMany(Item)), "]"] : Array.Empty<string>(),
        ];
    }

    /// <exception cref="ProvisioningException">No API version of the resource's type is known.</exception>
    public static string Reference(DesiredCredential.ManagedIdentity identity) => BicepTarget.Of(identity.Resource) is { Reference: { } reference }
        ? reference
        : throw new ProvisioningException(ProvisioningFailure.InvalidInput, $"{identity.Resource} is no resource, so it has no managed identity; name a resource or a {UserAssigned}");

    private static bool IsFederated(IReadOnlyList<DesiredState> environments) => environments.Any(environment => environment.Credential is DesiredCredential.Federated);

    private static IEnumerable<string> Item(FederatedSubject subject) =>
    [
        "{",
        $"  name: '{subject.Name}'",
        $"  issuer: {BicepText.Quote(subject.Issuer)}",
        $"  subject: {BicepText.Quote(subject.Subject)}",
        $"  audience: {BicepText.Quote(subject.Audience)}",
        "}",
    ];

    private static readonly string[] Subjects =
    [
        "",
        "type federatedCredential = {",
        "  name: string",
        "  issuer: string",
        "  subject: string",
        "  audience: string",
        "}",
        "",
        "@description('Whose tokens stand for the application.')",
        "param federatedCredentials federatedCredential[] = []",
    ];

    private static readonly string[] Trust =
    [
        "",
        "@batchSize(1)",
        "resource trust 'Microsoft.Graph/applications/federatedIdentityCredentials@v1.0' = [",
        "  for credential in federatedCredentials: {",
        "    name: '${application.uniqueName}/${credential.name}'",
        "    issuer: credential.issuer",
        "    subject: credential.subject",
        "    audiences: [",
        "      credential.audience",
        "    ]",
        "  }",
        "]",
    ];
}
