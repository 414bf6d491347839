using SdkKit.Catalog;

namespace SdkKit.Provisioning.Tests.Exports;

/// <summary>Desired states with all that exports carry.</summary>
internal static class ExportSamples
{
    public const string Graph = "00000003-0000-0000-c000-000000000000";

    public static DesiredState Secret { get; } = DesiredState.From([Samples.Manifest("App")], Samples.Environment()) with
    {
        Roles =
        [
            Role("Reader", $"/subscriptions/{Samples.Subscription}"),
            Role("Reader", $"/subscriptions/{Samples.Subscription}/resourceGroups/rg"),
            Role("Log Analytics Reader", Samples.Workspace),
        ],
        AppRoles = [Permission("Group.Read.All"), Permission("User.Read.All")],
    };

    public static DesiredState Federated { get; } = Secret with
    {
        Credential = new DesiredCredential.Federated(
        [
            new() { Issuer = "https://token.actions.githubusercontent.com", Subject = "repo:contoso/app:environment:production", Audience = "api://AzureADTokenExchange" },
            new() { Issuer = "https://token.actions.githubusercontent.com", Subject = "repo:contoso/app:ref:refs/heads/main", Audience = "api://AzureADTokenExchange" },
        ]),
    };

    /// <summary>Of storage, on whose roles Azure has conditions.</summary>
    public const string Condition =
        "((!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'})) OR (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'it''s \"$HOME\" ${x}'))";

    public static DesiredRegistration Registration { get; } = new()
    {
        IdentifierUris = ["api://{clientId}", "api://{clientId}/orders"],
        AppRoles =
        [
            new() { Value = "Orders.Read", DisplayName = "Read orders", Description = "It's `read` \"only\" for ${x} \\ $(y)", Members = ["Application"] },
            new() { Value = "Orders.Write", DisplayName = "Orders.Write", Description = "Write", Members = ["Application", "User"] },
        ],
    };

    public static DesiredState Everything { get; } = Federated with
    {
        Registration = Registration with { Owners = [new("aaaaaaaa-2222-4333-8444-555555555555")] },
        Roles = [.. Secret.Roles.Select((role, index) => index == 1 ? role with { Condition = Condition } : role)],
    };

    public static DesiredState ManagedIdentity { get; } = Secret with
    {
        Credential = new DesiredCredential.ManagedIdentity(Scope($"/subscriptions/{Samples.Subscription}/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/app")),
    };

    public static DesiredRole Role(string name, string scope) => new()
    {
        RoleName = name,
        RoleDefinitionId = RoleCatalog.TryFind(name, out var role) ? Guid.Parse(role.Id) : throw new InvalidOperationException(name),
        Scope = Scope(scope),
        Clients = ["Client"],
    };

    public static ArmScope Scope(string id) => ArmScope.TryParse(id, out var scope, out var problem) ? scope : throw new InvalidOperationException(problem);

    private static DesiredAppRole Permission(string value) => new() { Value = value, Resource = Graph, Clients = ["Client"] };
}
