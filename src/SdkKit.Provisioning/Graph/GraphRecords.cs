using Microsoft.Graph.Models;

namespace SdkKit.Provisioning;

internal static class GraphRecords
{
    public static ApplicationRecord? From(Application? application) => application is null ? null : new()
    {
        ObjectId = application.Id!,
        AppId = Guid.Parse(application.AppId!),
        DisplayName = application.DisplayName ?? "",
        Passwords = [.. (application.PasswordCredentials ?? []).Where(key => key.KeyId is not null).Select(From)],
    };

    public static PrincipalRecord? From(ServicePrincipal? principal) =>
        principal is null ? null : new(Guid.Parse(principal.Id!), principal.DisplayName ?? "");

    private static PasswordRecord From(PasswordCredential key) => new(key.KeyId!.Value, key.DisplayName, key.Hint, key.EndDateTime);
}
