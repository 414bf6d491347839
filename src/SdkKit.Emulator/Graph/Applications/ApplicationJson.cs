using System.Text.Json.Nodes;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.Applications;

/// <summary>The JSON form of an application.</summary>
internal static class ApplicationJson
{
    private static readonly JsonObject Defaults = JsonNode.Parse(
        """
        {
          "addIns": [],
          "api": { "acceptMappedClaims": null, "knownClientApplications": [], "requestedAccessTokenVersion": null, "oauth2PermissionScopes": [], "preAuthorizedApplications": [] },
          "appRoles": [],
          "applicationTemplateId": null,
          "certification": null,
          "defaultRedirectUri": null,
          "description": null,
          "disabledByMicrosoftStatus": null,
          "groupMembershipClaims": null,
          "identifierUris": [],
          "info": { "logoUrl": null, "marketingUrl": null, "privacyStatementUrl": null, "supportUrl": null, "termsOfServiceUrl": null },
          "isDeviceOnlyAuthSupported": null,
          "isFallbackPublicClient": null,
          "keyCredentials": [],
          "nativeAuthenticationApisEnabled": null,
          "notes": null,
          "oauth2RequirePostResponse": false,
          "optionalClaims": null,
          "parentalControlSettings": { "countriesBlockedForMinors": [], "legalAgeGroupRule": "Allow" },
          "publicClient": { "redirectUris": [] },
          "requestSignatureVerification": null,
          "requiredResourceAccess": [],
          "samlMetadataUrl": null,
          "serviceManagementReference": null,
          "servicePrincipalLockConfiguration": null,
          "signInAudience": "AzureADMyOrg",
          "spa": { "redirectUris": [] },
          "tags": [],
          "tokenEncryptionKeyId": null,
          "verifiedPublisher": { "displayName": null, "verifiedPublisherId": null, "addedDateTime": null },
          "web": { "homePageUrl": null, "logoutUrl": null, "redirectUris": [], "implicitGrantSettings": { "enableAccessTokenIssuance": false, "enableIdTokenIssuance": false }, "redirectUriSettings": [] }
        }
        """)!.AsObject();

    private static readonly string[] Keys = ["id", "appId", "createdDateTime", "deletedDateTime", "displayName", "uniqueName", "publisherDomain", "passwordCredentials"];

    /// <summary>The properties that a client may write besides the display name.</summary>
    public static IReadOnlySet<string> Writable { get; } = Defaults.Select(property => property.Key).ToHashSet(StringComparer.Ordinal);

    public static IReadOnlySet<string> All { get; } = Writable.Concat(Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static JsonObject Write(EmulatedApplication application, string publisherDomain, bool withKeys = false)
    {
        var json = new JsonObject
        {
            ["id"] = application.Id,
            ["deletedDateTime"] = application.DeletedDateTime is { } deleted ? GraphBody.Format(deleted) : null,
            ["appId"] = application.AppId,
            ["createdDateTime"] = GraphBody.Format(application.CreatedDateTime),
            ["displayName"] = application.DisplayName,
            ["uniqueName"] = application.UniqueName,
            ["publisherDomain"] = publisherDomain,
            ["passwordCredentials"] = new JsonArray([.. application.Passwords.Select(password => PasswordJson.Write(password))]),
        };
        foreach (var (name, value) in Defaults)
        {
            json[name] = (application.Properties.TryGetPropertyValue(name, out var own) ? own : value)?.DeepClone();
            if (name is "keyCredentials" && !withKeys)
            {
                KeyCredentials.Hide(json[name]);
            }
        }

        ExposedRoles.Show(json["appRoles"]);

        return json;
    }
}
