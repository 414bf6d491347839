namespace SdkKit.Provisioning;

/// <summary>Owners, identifier URIs and app roles; a template speaks of what some environment asks for.</summary>
internal static class BicepRegistration
{
    private const string UriModule = "modules/identifierUris.bicep";

    private static readonly string[] RoleType =
    [
        "",
        "type appRole = {",
        "  id: string",
        "  value: string",
        "  displayName: string",
        "  description: string",
        "  allowedMemberTypes: string[]",
        "}",
        "",
        "@description('Application permissions that the application offers to others.')",
        "param appRoles appRole[] = []",
    ];

    private static readonly string[] RoleProperty =
    [
        "appRoles: [",
        "  for role in appRoles: {",
        "    id: role.id",
        "    value: role.value",
        "    displayName: role.displayName",
        "    description: role.description",
        "    allowedMemberTypes: role.allowedMemberTypes",
        "    isEnabled: true",
        "  }",
        "]",
    ];

    public static IEnumerable<string> Declarations(IReadOnlyList<DesiredState> environments) =>
    [
        .. Any(environments, wanted => wanted.Owners) ? ["", "@description('Who may manage the registration, besides others: object ids.')", "param owners string[] = []"] : Array.Empty<string>(),
        .. Any(environments, wanted => wanted.IdentifierUris) ? ["", "@description('By which others ask for tokens; {clientId} stands for the client id.')", "param identifierUris string[] = []"] : Array.Empty<string>(),
        .. Any(environments, wanted => wanted.AppRoles) ? RoleType : [],
    ];

    /// <summary>Properties of the application.</summary>
    public static IEnumerable<string> Properties(IReadOnlyList<DesiredState> environments) =>
    [
        .. Any(environments, wanted => wanted.Owners) ? ["owners: {", "  relationships: owners", "}"] : Array.Empty<string>(),
        .. Any(environments, wanted => wanted.AppRoles) ? RoleProperty : [],
    ];

    /// <summary>An application cannot refer to its own client id, so the URIs come afterwards.</summary>
    public static IEnumerable<string> IdentifierUris(IReadOnlyList<DesiredState> environments) => !Any(environments, wanted => wanted.IdentifierUris) ? [] :
    [
        "",
        $"module uris '{UriModule}' = {{",
        "  params: {",
        "    uniqueName: uniqueName",
        "    displayName: displayName",
        "    clientId: application.appId",
        "    identifierUris: identifierUris",
        "  }",
        "}",
    ];

    public static IEnumerable<ExportedFile> Module(IReadOnlyList<DesiredState> environments, string targetScope)
    {
        if (Any(environments, wanted => wanted.IdentifierUris))
            yield return new(UriModule, ExportTemplate.Read("identifierUris.bicep").Replace("@scope@", targetScope, StringComparison.Ordinal));
    }

    public static IEnumerable<string> Parameters(DesiredState desired)
    {
        var wanted = desired.Registration;
        return
        [
            .. List("owners", wanted.Owners.Select(owner => $"'{owner}'")),
            .. List("identifierUris", wanted.IdentifierUris.Select(BicepText.Quote)),
            .. List("appRoles", wanted.AppRoles.SelectMany(role => Item(desired.UniqueName, role))),
        ];
    }

    private static IEnumerable<string> Item(string uniqueName, ExposedRole role) =>
    [
        "{",
        $"  id: '{ExposedRole.IdOf(uniqueName, role.Value)}'",
        $"  value: {BicepText.Quote(role.Value)}",
        $"  displayName: {BicepText.Quote(role.DisplayName)}",
        $"  description: {BicepText.Quote(role.Description)}",
        "  allowedMemberTypes: [",
        .. role.Members.Select(member => $"    '{member}'"),
        "  ]",
        "}",
    ];

    private static IEnumerable<string> List(string name, IEnumerable<string> items) => items.ToList() is { Count: > 0 } lines ? [$"param {name} = [", .. BicepText.Indent(lines), "]"] : [];

    private static bool Any<T>(IReadOnlyList<DesiredState> environments, Func<DesiredRegistration, IReadOnlyList<T>> list) => environments.Any(environment => list(environment.Registration).Count > 0);
}
