namespace SdkKit.Provisioning;

/// <summary>What an administrator does in place of a caller who may not consent.</summary>
internal static class ConsentLink
{
    /// <summary>Opens the page that grants everything that the registration lists; a managed identity has neither registration nor page.</summary>
    public static string For(StepContext context, NeededAppRole role) => context.Application is { AppId: var clientId }
        ? $"open {context.Provisioning.Cloud.Authority.TrimEnd('/')}/{context.Plan.TenantId}/adminconsent?client_id={clientId}"
        : $"run az rest --method POST --url {context.Provisioning.Cloud.Graph}/v1.0/servicePrincipals/{context.Principal!.ObjectId}/appRoleAssignments"
            + $" --body '{{\"principalId\":\"{context.Principal.ObjectId}\",\"resourceId\":\"{role.Api.ObjectId}\",\"appRoleId\":\"{role.AppRoleId}\"}}'";
}
