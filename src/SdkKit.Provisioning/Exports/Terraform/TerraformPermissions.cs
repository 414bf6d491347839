using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>Application permissions: the API that offers them is read by the provider, their ids from it.</summary>
internal static class TerraformPermissions
{
    public static IEnumerable<string> Apis(DesiredState desired) => ByApi(desired).SelectMany(api => (string[])
    [
        "",
        .. HclText.Block($"data \"azuread_service_principal\" \"{Api(api.Key)}\"", [$"client_id = \"{api.Key}\""]),
    ]);

    /// <summary>The blocks of an application that list them.</summary>
    public static IEnumerable<string> RequiredAccess(DesiredState desired) => ByApi(desired).SelectMany(api => (string[])
    [
        "",
        .. HclText.Block("required_resource_access",
        [
            $"resource_app_id = data.azuread_service_principal.{Api(api.Key)}.client_id",
            .. api.SelectMany(role => (string[])["", .. HclText.Block("resource_access", HclText.Attributes(("id", Id(role)), ("type", "\"Role\"")))]),
        ]),
    ]);

    public static IEnumerable<string> Grants(DesiredState desired) => desired.AppRoles.SelectMany(role => (string[])
    [
        "",
        .. HclText.Block($"resource \"azuread_app_role_assignment\" \"{Symbol(role)}\"", HclText.Attributes(
            ("app_role_id", Id(role)),
            ("principal_object_id", "local.principal_id"),
            ("resource_object_id", $"data.azuread_service_principal.{Api(role.Resource)}.object_id"))),
    ]);

    /// <summary>Takes grants into the state that are there already.</summary>
    public static IEnumerable<string> Imports(DesiredState desired) => desired.AppRoles.SelectMany(role => (string[])
    [
        "",
        .. HclText.Block("import", HclText.Attributes(
            ("for_each", $"toset(lookup(var.existing.permissions, \"{Symbol(role)}\", null)[*])"),
            ("to", $"azuread_app_role_assignment.{Symbol(role)}"),
            ("id", "each.value"))),
    ]);

    /// <summary>Name of the resource that grants a permission.</summary>
    public static string Symbol(DesiredAppRole role) => ExportSymbol.Snake($"{Api(role.Resource)} {role.Value}");

    private static IEnumerable<IGrouping<string, DesiredAppRole>> ByApi(DesiredState desired) => desired.AppRoles.GroupBy(role => role.Resource, StringComparer.Ordinal).OrderBy(api => api.Key, StringComparer.Ordinal);

    private static string Api(string appId) => appId == GraphCatalog.ResourceAppId ? "microsoft_graph" : $"api_{appId[..8]}";

    private static string Id(DesiredAppRole role) => $"data.azuread_service_principal.{Api(role.Resource)}.app_role_ids[{HclText.Quote(role.Value)}]";
}
