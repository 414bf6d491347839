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
        CertificateCount = application.KeyCredentials?.Count ?? 0,
        Passwords = [.. (application.PasswordCredentials ?? []).Where(key => key.KeyId is not null).Select(From)],
    };

    public static PrincipalRecord? From(ServicePrincipal? principal) =>
        principal is null ? null : new(Guid.Parse(principal.Id!), principal.DisplayName ?? "");

    public static OwnerRecord From(DirectoryObject owner) => new(owner.Id!, owner switch
    {
        User user => user.UserPrincipalName ?? user.DisplayName,
        ServicePrincipal principal => principal.DisplayName,
        _ => null,
    });

    private static PasswordRecord From(PasswordCredential key) => new(key.KeyId!.Value, key.DisplayName, key.Hint, key.EndDateTime);
}
