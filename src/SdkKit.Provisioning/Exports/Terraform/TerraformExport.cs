namespace SdkKit.Provisioning;

/// <summary>One configuration, and a file of values per environment.</summary>
internal static class TerraformExport
{
    private static readonly ExportGap[] Gaps =
    [
        new("certificates, and client secrets unless --secret-in-state asks for them: the state keeps them in plain text", "sdkkit apply"),
        new("the unique name by which SdkKit finds the application: the provider does not write it", "sdkkit apply --adopt <client id>"),
        new("permissions and app roles that somebody else added to the registration; an apply replaces the lists", "sdkkit apply"),
        .. ExportHeader.CommonGaps,
    ];

    public static IEnumerable<ExportedFile> Write(IReadOnlyList<DesiredState> environments, ExportOptions options)
    {
        ExportShape.RequireOne(environments, Shape);
        var desired = environments[0];
        var hasApplication = desired.Credential is not DesiredCredential.ManagedIdentity;
        return
        [
            new("main.tf", Main(environments, hasApplication)),
            new("variables.tf", ExportTemplate.Read("variables.tf") + ExportTemplate.Read(hasApplication ? "variables-application.tf" : "variables-identity.tf")),
            new("imports.tf", Imports(hasApplication) + HclText.Lines(TerraformPermissions.Imports(desired))),
            .. hasApplication && options.SecretInState ? [new ExportedFile("secret.tf", ExportTemplate.Read("secret.tf"))] : Array.Empty<ExportedFile>(),
            .. environments.Select(environment => TerraformValues.Write(environment, options)),
        ];
    }

    /// <summary>Its own app roles; its owners and URIs are resources of their own, beside which others may have added theirs.</summary>
    private static readonly string[] Offered =
    [
        "",
        .. HclText.Block("dynamic \"app_role\"",
        [
            "for_each = var.app_roles",
            "",
            .. HclText.Block("content", HclText.Attributes(
                ("id", "app_role.value.id"), ("value", "app_role.key"), ("display_name", "app_role.value.display_name"), ("description", "app_role.value.description"), ("allowed_member_types", "app_role.value.members"), ("enabled", "true"))),
        ]),
        "",
        .. HclText.Block("lifecycle", ["ignore_changes = [identifier_uris, owners]"]),
    ];

    private static string Shape(DesiredState desired) => desired.Credential is DesiredCredential.ManagedIdentity ? "a managed identity" : "an application";

    private static string Main(IReadOnlyList<DesiredState> environments, bool hasApplication)
    {
        var desired = environments[0];
        var names = string.Join(' ', environments.Select(environment => $"--env {environment.Environment}"));
        var header = ExportHeader.Write("#", $"{desired.Application}: registration and rights. terraform apply -var-file <environment>.tfvars, with a state per environment.", $"sdkkit export terraform {names} --output <folder>", Gaps);
        return $"{header}\n{ExportTemplate.Read("provider.tf")}{HclText.Lines(
        [
            "",
            .. HclText.Block("locals", [$"principal_id = {(hasApplication ? "azuread_service_principal.this.object_id" : "var.principal_id")}"]),
            .. TerraformPermissions.Apis(desired),
            .. hasApplication ? Application(desired) : [],
        ])}{(hasApplication ? ExportTemplate.Read("application.tf") : "")}{HclText.Lines(TerraformPermissions.Grants(desired))}{ExportTemplate.Read("roles.tf")}";
    }

    private static IEnumerable<string> Application(DesiredState desired) =>
    [
        "",
        .. HclText.Block("resource \"azuread_application\" \"this\"",
        [
            .. HclText.Attributes(("display_name", "var.display_name"), ("sign_in_audience", "\"AzureADMyOrg\""), ("prevent_duplicate_names", "true")),
            .. TerraformPermissions.RequiredAccess(desired),
            .. Offered,
        ]),
    ];

    /// <summary>An identity that Azure gives is not the configuration's to import.</summary>
    private static string Imports(bool hasApplication)
    {
        var text = ExportTemplate.Read("imports.tf");
        return hasApplication ? text : text[..text.IndexOf("import {", StringComparison.Ordinal)] + text[text.LastIndexOf("import {", StringComparison.Ordinal)..];
    }
}
