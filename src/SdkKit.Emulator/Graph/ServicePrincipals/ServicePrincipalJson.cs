using System.Text.Json.Nodes;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.ServicePrincipals;

/// <summary>The JSON form of a service principal.</summary>
internal static class ServicePrincipalJson
{
    /// <summary>Tenant that owns Microsoft's own applications.</summary>
    private const string MicrosoftTenant = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

    private static readonly JsonObject Defaults = JsonNode.Parse(
        """
        {
          "alternativeNames": [],
          "appDescription": null,
          "appRoleAssignmentRequired": false,
          "applicationTemplateId": null,
          "description": null,
          "disabledByMicrosoftStatus": null,
          "homepage": null,
          "info": { "logoUrl": null, "marketingUrl": null, "privacyStatementUrl": null, "supportUrl": null, "termsOfServiceUrl": null },
          "loginUrl": null,
          "logoutUrl": null,
          "notes": null,
          "notificationEmailAddresses": [],
          "preferredSingleSignOnMode": null,
          "preferredTokenSigningKeyThumbprint": null,
          "replyUrls": [],
          "samlSingleSignOnSettings": null,
          "tags": [],
          "tokenEncryptionKeyId": null,
          "addIns": [],
          "appRoles": [],
          "keyCredentials": [],
          "oauth2PermissionScopes": [],
          "passwordCredentials": [],
          "resourceSpecificApplicationPermissions": [],
          "verifiedPublisher": { "displayName": null, "verifiedPublisherId": null, "addedDateTime": null }
        }
        """)!.AsObject();

    private static readonly string[] Keys =
    [
        "id", "deletedDateTime", "accountEnabled", "appDisplayName", "appId", "appOwnerOrganizationId", "createdDateTime", "displayName",
        "servicePrincipalNames", "servicePrincipalType", "signInAudience",
    ];

    public static IReadOnlySet<string> Writable { get; } = Defaults.Select(property => property.Key).ToHashSet(StringComparer.Ordinal);

    public static IReadOnlySet<string> All { get; } = Writable.Concat(Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static JsonObject Write(EmulatedServicePrincipal principal, string tenantId)
    {
        var json = new JsonObject
        {
            ["id"] = principal.Id,
            ["deletedDateTime"] = principal.DeletedDateTime is { } deleted ? GraphBody.Format(deleted) : null,
            ["accountEnabled"] = principal.AccountEnabled,
            ["appDisplayName"] = principal.DisplayName,
            ["appId"] = principal.AppId,
            ["appOwnerOrganizationId"] = principal.IsFirstParty ? MicrosoftTenant : tenantId,
            ["createdDateTime"] = GraphBody.Format(principal.CreatedDateTime),
            ["displayName"] = principal.DisplayName,
            ["servicePrincipalNames"] = new JsonArray([.. principal.ServicePrincipalNames.Select(name => JsonValue.Create(name))]),
            ["servicePrincipalType"] = principal.IsManagedIdentity ? "ManagedIdentity" : "Application",
            ["signInAudience"] = principal.IsFirstParty ? "AzureADMultipleOrgs" : "AzureADMyOrg",
        };
        foreach (var (name, value) in Defaults)
        {
            json[name] = (principal.Properties.TryGetPropertyValue(name, out var own) ? own : value)?.DeepClone();
        }

        return json;
    }
}
