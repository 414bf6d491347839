using Microsoft.Graph.Models;

namespace SdkKit.Provisioning;

internal static class GraphRecords
{
    public static ApplicationRecord? From(Application? application) => application is null ? null : new()
    {
        ObjectId = application.Id!,
        AppId = Guid.Parse(application.AppId!),
        DisplayName = application.DisplayName ?? "",
        UniqueName = application.UniqueName,
        CreatedAt = application.CreatedDateTime,
        Certificates = [.. (application.KeyCredentials ?? []).Where(key => key.KeyId is not null).Select(From)],
        RequiredPermissions = [.. (application.RequiredResourceAccess ?? []).SelectMany(From)],
        IdentifierUris = application.IdentifierUris ?? [],
        ExposedRoles = [.. (application.AppRoles ?? []).Where(role => role.Id is not null).Select(From)],
        Passwords = [.. (application.PasswordCredentials ?? []).Where(key => key.KeyId is not null).Select(From)],
    };

    public static PrincipalRecord? From(ServicePrincipal? principal) =>
        principal is null ? null : new(Guid.Parse(principal.Id!), principal.DisplayName ?? "");

    public static FederatedCredentialRecord From(FederatedIdentityCredential credential) =>
        new(credential.Name ?? "", credential.Issuer ?? "", credential.Subject, credential.Audiences?.FirstOrDefault()) { Id = credential.Id };

    public static OwnerRecord From(DirectoryObject owner) => new(owner.Id!, owner switch
    {
        User user => user.UserPrincipalName ?? user.DisplayName,
        ServicePrincipal principal => principal.DisplayName,
        _ => null,
    });

    public static ApiRecord? FromApi(ServicePrincipal? api) => api is null ? null : new(
        Guid.Parse(api.Id!),
        api.DisplayName ?? api.AppId!,
        [.. (api.AppRoles ?? []).Where(role => role is { Id: not null, IsEnabled: not false } && role.AllowedMemberTypes?.Contains("Application") != false).Select(role => new OfferedAppRole(role.Id!.Value, role.Value ?? ""))]);

    public static AppRoleAssignmentRecord From(AppRoleAssignment held) => new(held.ResourceId ?? Guid.Empty, held.AppRoleId ?? Guid.Empty, held.ResourceDisplayName ?? $"{held.ResourceId}") { Id = held.Id };

    public static List<RequiredResourceAccess> From(IEnumerable<RequiredPermission> permissions) =>
    [
        .. permissions.GroupBy(permission => permission.ResourceAppId, StringComparer.OrdinalIgnoreCase).Select(api => new RequiredResourceAccess
        {
            ResourceAppId = api.Key,
            ResourceAccess = [.. api.Select(permission => new ResourceAccess { Id = permission.Id, Type = permission.Type })],
        }),
    ];

    private static RoleRecord From(AppRole role) => new(
        role.Id!.Value, role.Value ?? "", role.DisplayName ?? "", role.Description ?? "", [.. (role.AllowedMemberTypes ?? []).Order(StringComparer.Ordinal)], role.IsEnabled != false);

    private static IEnumerable<RequiredPermission> From(RequiredResourceAccess api) => (api.ResourceAccess ?? []).Where(access => access.Id is not null)
        .Select(access => new RequiredPermission((api.ResourceAppId ?? "").ToLowerInvariant(), access.Id!.Value, access.Type ?? RequiredPermission.Role));

    // The SDK takes the digits of the thumbprint for base64.
    private static KeyRecord From(KeyCredential key) =>
        new(key.KeyId!.Value, key.DisplayName, key.CustomKeyIdentifier is { } digits ? Convert.ToBase64String(digits) : null, key.EndDateTime);

    private static PasswordRecord From(PasswordCredential key) => new(key.KeyId!.Value, key.DisplayName, key.Hint, key.EndDateTime);
}
