namespace SdkKit.Provisioning;

/// <summary>The part of the checklist that depends on how the program proves who it is.</summary>
internal static class PortalPrincipal
{
    public static IEnumerable<string> Sections(DesiredState desired, PortalLinks links) => desired.Credential is DesiredCredential.ManagedIdentity identity
        ?
        [
            "", "## Managed identity", "",
            $"- [ ] [{MarkdownText.Code(identity.Resource.Id)}]({links.Resource(identity.Resource)}) exists{(identity.IsUserAssigned ? " and is assigned to the resource that runs the program" : ", and on its page *Identity* the status is *On*")}",
        ]
        :
        [
            "", "## Registration", "",
            $"On the page [Register an application]({links.Register}), unless it is [listed]({links.Registrations}) already:",
            "",
            $"- [ ] Name: {MarkdownText.Code(desired.DisplayName)}",
            "- [ ] Supported account types: *Accounts in this organizational directory only*",
            "- [ ] Redirect URI: none",
            .. Credential(desired),
        ];

    /// <summary>Whom to choose as member of a role.</summary>
    public static string Member(DesiredState desired) => desired.Credential is DesiredCredential.ManagedIdentity identity
        ? $"Assign access to: *Managed identity*; member: {MarkdownText.Code(identity.Resource.Id[(identity.Resource.Id.LastIndexOf('/') + 1)..])}."
        : $"Assign access to: *User, group, or service principal*; member: {MarkdownText.Code(desired.DisplayName)} (type the whole name: applications are not listed unasked).";

    /// <summary>What the program reads.</summary>
    public static IEnumerable<string> Settings(DesiredState desired)
    {
        var file = desired.Store is StoreTarget.UserSecrets secrets ? $"the user secrets ({MarkdownText.Code($"dotnet user-secrets --id {secrets.Id}")})" : "the environment of the program, or a file that only its owner can read";
        return
        [
            "", "## Settings", "",
            $"Into {file}; the ids are on the page *Overview* of the {(desired.Credential is DesiredCredential.ManagedIdentity ? "identity" : "registration")}:",
            "",
            "- [ ] `SdkKit__TenantId`: *Directory (tenant) ID*",
            .. StoreEntries.OfClientId(desired.Credential).Select(key => $"- [ ] `{EnvFileText.Name(key)}`: *{(desired.Credential is DesiredCredential.ManagedIdentity ? "Client ID" : "Application (client) ID")}*"),
            .. StoreEntries.Portable(desired).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"- [ ] {MarkdownText.Code(EnvFileText.Name(entry.Key))}: {MarkdownText.Code(entry.Value)}"),
        ];
    }

    private static IEnumerable<string> Credential(DesiredState desired) => desired.Credential switch
    {
        DesiredCredential.ClientSecret secret =>
        [
            "", "## Client secret", "",
            "In the registration: *Certificates & secrets*, *Client secrets*, *New client secret*.",
            "",
            $"- [ ] Description: {MarkdownText.Code($"sdkkit/{desired.Application}/{desired.Environment}")}",
            $"- [ ] Expires: *Custom*, in {PortalExport.Days(secret.Lifetime)} days",
            "- [ ] The *Value* (not the *Secret ID*) is shown once: copy it straight to where the program reads `SdkKit__ClientSecret`, and nowhere else",
        ],
        DesiredCredential.Federated federated =>
        [
            "", "## Federated credentials", "",
            "In the registration: *Certificates & secrets*, *Federated credentials*, *Add credential*, scenario *Other issuer*. Every character counts, its case included.",
            .. federated.Subjects.SelectMany(subject => (string[])
            [
                "",
                $"- [ ] Issuer: {MarkdownText.Code(subject.Issuer)}",
                $"- [ ] Value of the subject identifier: {MarkdownText.Code(subject.Subject)}",
                $"- [ ] Name: {MarkdownText.Code(subject.Name)}",
                $"- [ ] Audience: {MarkdownText.Code(subject.Audience)}",
            ]),
        ],
        _ =>
        [
            "", "## Certificate", "",
            $"- [ ] Made, kept and registered by {MarkdownText.Code($"sdkkit apply --env {desired.Environment} --adopt <client id>")}; or, in the registration, *Certificates & secrets*, *Certificates*, *Upload certificate*: the public part alone (.cer, .pem)",
        ],
    };
}
