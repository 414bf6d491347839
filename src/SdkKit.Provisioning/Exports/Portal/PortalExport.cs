using System.Globalization;
using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>A checklist for people who have no other right than that to click.</summary>
internal static class PortalExport
{
    private static readonly ExportGap[] Gaps =
    [
        new("the unique name by which SdkKit finds the application: no page of the portal has it", "sdkkit apply --adopt <client id>"),
        .. ExportHeader.CommonGaps,
    ];

    public static ExportedFile Write(DesiredState desired)
    {
        var links = new PortalLinks(desired);
        List<string> lines =
        [
            $"# {desired.DisplayName}",
            "",
            $"What {desired.Application} needs in {desired.Environment}, to be made by hand{(desired.TenantId is { } tenant ? $" in tenant {MarkdownText.Code(tenant.ToString())}" : "")}.",
            $"Written by {MarkdownText.Code($"sdkkit export portal --env {desired.Environment}")}: change the code or the environment file and export again.",
            "",
            "Not covered, and the verb that does:",
            "",
            .. Gaps.Select(gap => $"- {gap.What}: {MarkdownText.Code(gap.Verb)}"),
            .. PortalPrincipal.Sections(desired, links),
            .. PortalRegistration.Sections(desired, links),
            .. Permissions(desired, links),
            .. Roles(desired, links),
            .. PortalPrincipal.Settings(desired),
            .. Proof(desired),
        ];
        return new($"portal.{desired.Environment}.md", string.Concat(lines.Select(line => line + "\n")));
    }

    private static IEnumerable<string> Permissions(DesiredState desired, PortalLinks links)
    {
        if (desired.AppRoles.Count == 0)
            return [];
        if (desired.Credential is DesiredCredential.ManagedIdentity)
        {
            return
            [
                "", "## Application permissions", "",
                $"No page of the portal grants them to a managed identity; a Privileged Role Administrator runs {MarkdownText.Code($"sdkkit apply --env {desired.Environment}")}.",
                .. desired.AppRoles.Select(role => $"- [ ] {MarkdownText.Code(role.Value)} of {Api(role.Resource)}"),
            ];
        }

        return
        [
            "", "## Application permissions", "",
            $"In the [registration]({links.Registrations}): *API permissions*, *Add a permission*, *Application permissions*.",
            "",
            .. desired.AppRoles.Select(role => $"- [ ] {MarkdownText.Code(role.Value)} of {Api(role.Resource)}, needed by {string.Join(", ", role.Clients)}"),
            "- [ ] *Grant admin consent* (a Privileged Role Administrator)",
        ];
    }

    private static IEnumerable<string> Roles(DesiredState desired, PortalLinks links) => desired.Roles.Count == 0 ? [] :
    [
        "", "## Roles", "",
        $"Each on its page *Access control (IAM)*: *Add*, *Add role assignment*, then role and member. {PortalPrincipal.Member(desired)}",
        "",
        .. desired.Roles.Select(role => $"- [ ] {MarkdownText.Code(role.RoleName)} on [{MarkdownText.Code(role.Scope.Id)}]({links.AccessControl(role.Scope)}), needed by {string.Join(", ", role.Clients)}{(role.Condition is { } condition ? $"; page *Conditions*, code editor: {MarkdownText.Code(condition)}" : "")}"),
    ];

    private static IEnumerable<string> Proof(DesiredState desired) =>
    [
        "", "## Proof", "",
        desired.Credential is DesiredCredential.ManagedIdentity
            ? $"- [ ] {MarkdownText.Code($"sdkkit plan --env {desired.Environment}")} lists nothing of the above as missing"
            : $"- [ ] {MarkdownText.Code($"sdkkit plan --env {desired.Environment} --adopt <client id>")} lists nothing of the above as missing",
    ];

    private static string Api(string appId) => appId == GraphCatalog.ResourceAppId ? "Microsoft Graph" : $"the API {MarkdownText.Code(appId)}";

    internal static string Days(TimeSpan lifetime) => lifetime.TotalDays.ToString("0", CultureInfo.InvariantCulture);
}
