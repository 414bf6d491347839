namespace SdkKit.Provisioning;

/// <summary>Application permissions: the API that offers them is looked up by the deployment, their ids on it.</summary>
internal static class BicepPermissions
{
    public static IEnumerable<string> Apis(DesiredState desired) => ByApi(desired).SelectMany(api => (string[])
    [
        "",
        $"resource {Api(api.Key)} 'Microsoft.Graph/servicePrincipals@v1.0' existing = {{",
        $"  appId: '{api.Key}'",
        "}",
    ]);

    /// <summary>The property of an application that lists them.</summary>
    public static IEnumerable<string> RequiredAccess(DesiredState desired) => desired.AppRoles.Count == 0 ? [] :
    [
        "requiredResourceAccess: [",
        .. BicepText.Indent(ByApi(desired).SelectMany(api => (string[])
        [
            "{",
            $"  resourceAppId: {Api(api.Key)}.appId",
            "  resourceAccess: [",
            .. api.SelectMany(role => (string[])["    {", $"      id: {Id(role)}", "      type: 'Role'", "    }"]),
            "  ]",
            "}",
        ])),
        "]",
    ];

    public static IEnumerable<string> Grants(DesiredState desired) => desired.AppRoles.SelectMany(role => (string[])
    [
        "",
        $"resource {ExportSymbol.Camel($"{Api(role.Resource)} {role.Value}")} 'Microsoft.Graph/appRoleAssignedTo@v1.0' = {{",
        $"  appRoleId: {Id(role)}",
        $"  principalId: {BicepPrincipal.Id(desired)}",
        $"  resourceId: {Api(role.Resource)}.id",
        "}",
    ]);

    private static IEnumerable<IGrouping<string, DesiredAppRole>> ByApi(DesiredState desired) => desired.AppRoles.GroupBy(role => role.Resource, StringComparer.Ordinal).OrderBy(api => api.Key, StringComparer.Ordinal);

    private static string Api(string appId) => appId == Catalog.GraphCatalog.ResourceAppId ? "microsoftGraph" : $"api{appId[..8]}";

    private static string Id(DesiredAppRole role) => $"first(filter({Api(role.Resource)}.appRoles, role => role.value == {BicepText.Quote(role.Value)}))!.id";
}
