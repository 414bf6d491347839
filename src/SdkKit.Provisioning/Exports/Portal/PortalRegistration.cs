namespace SdkKit.Provisioning;

/// <summary>Owners, identifier URIs and app roles.</summary>
internal static class PortalRegistration
{
    public static IEnumerable<string> Sections(DesiredState desired, PortalLinks links)
    {
        var wanted = desired.Registration;
        return
        [
            .. Section("Owners", $"In the [registration]({links.Registrations}): *Owners*, *Add owners*.", wanted.Owners.Select(owner => $"Owner: {MarkdownText.Code(owner.ToString())} (object id)")),
            .. Section(
                "Application ID URI",
                $"In the registration: *Expose an API*, *Application ID URI*, *Add*; {MarkdownText.Code(DesiredRegistration.ClientId)} is its client id.",
                wanted.IdentifierUris.Select(uri => $"Application ID URI: {MarkdownText.Code(uri)}")),
            .. Section(
                "App roles",
                "In the registration: *App roles*, *Create app role*, enabled.",
                wanted.AppRoles.Select(role => $"App role: {MarkdownText.Code(role.Value)}, display name {MarkdownText.Code(role.DisplayName)}, description {MarkdownText.Code(role.Description)}, allowed member types {string.Join(" and ", role.Members.Select(Members))}")),
        ];
    }

    private static IEnumerable<string> Section(string title, string page, IEnumerable<string> boxes) => boxes.ToList() is { Count: > 0 } lines
        ? ["", $"## {title}", "", page, "", .. lines.Select(line => $"- [ ] {line}")]
        : [];

    private static string Members(string kind) => kind == "User" ? "*Users/Groups*" : "*Applications*";
}
