namespace SdkKit.Provisioning;

/// <summary>One template with a module per kind of scope, and a file of parameters per environment.</summary>
internal static class BicepExport
{
    private const string Configuration = """
        {
          "extensions": {
            "microsoftGraphV1": "br:mcr.microsoft.com/bicep/extensions/microsoftgraph/v1.0:1.0.0"
          }
        }

        """;

    private const string Group = "managementGroup";

    private static readonly ExportGap[] Gaps =
    [
        new("secrets and certificates, which the Graph extension does not make", "sdkkit apply"),
        new("the check that nobody else registered the unique name first; a deployment takes such an application over", "sdkkit plan"),
        new("permissions, identifier URIs and app roles that somebody else added to the registration; a deployment replaces the lists", "sdkkit apply"),
        .. ExportHeader.CommonGaps,
    ];

    public static IEnumerable<ExportedFile> Write(IReadOnlyList<DesiredState> environments)
    {
        ExportShape.RequireOne(environments, Shape);
        var targets = environments.SelectMany(environment => environment.Roles)
            .GroupBy(role => BicepTarget.Of(role.Scope), role => role.Condition)
            .Select(roles => roles.Key with { HasConditions = roles.Any(condition => condition is not null) })
            .OrderBy(target => target.Name, StringComparer.Ordinal).ToList();
        return
        [
            new("bicepconfig.json", Configuration.ReplaceLineEndings("\n")),
            new("main.bicep", Main(environments, targets)),
            .. targets.Select(BicepModule.Write),
            .. BicepRegistration.Module(environments, TargetScope(targets)),
            .. environments.Select(environment => BicepParameters.Write(environment, targets)),
        ];
    }

    private static string Main(IReadOnlyList<DesiredState> environments, IReadOnlyList<BicepTarget> targets)
    {
        var desired = environments[0];
        var scope = TargetScope(targets);
        var deploy = scope == Group ? "az deployment mg create --management-group-id <group>" : "az deployment sub create";
        var names = string.Join(' ', environments.Select(environment => $"--env {environment.Environment}"));
        return ExportHeader.Write("//", $"{desired.Application}: registration and rights. Deploy it with: {deploy} --location <region> --parameters <environment>.bicepparam", $"sdkkit export bicep {names} --output <folder>", Gaps)
            + "\n"
            + BicepText.Lines(
            [
                $"targetScope = '{scope}'",
                "",
                .. UsesGraph(desired) ? ["extension microsoftGraphV1", ""] : Array.Empty<string>(),
                .. BicepPrincipal.Declarations(environments),
                .. targets.SelectMany(Declaration),
                "",
                .. BicepPrincipal.Resources(environments, [.. BicepPermissions.RequiredAccess(desired), .. BicepRegistration.Properties(environments)]),
                .. BicepRegistration.IdentifierUris(environments),
                .. BicepPermissions.Apis(desired),
                .. BicepPermissions.Grants(desired),
                .. targets.SelectMany(target => Module(target, BicepPrincipal.Id(desired))),
            ]);
    }

    private static string TargetScope(IEnumerable<BicepTarget> targets) => targets.Any(target => target.Kind == ScopeKind.ManagementGroup) ? Group : "subscription";

    private static bool UsesGraph(DesiredState desired) => desired.Credential is not DesiredCredential.ManagedIdentity || desired.AppRoles.Count > 0;

    private static string[] Declaration(BicepTarget target) =>
    [
        "",
        $"type {target.ItemType} = {{",
        .. target.Fields.Select(field => $"  {field}: string"),
        "  roleDefinitionId: string",
        .. target.HasConditions ? ["  condition: string?"] : Array.Empty<string>(),
        "}",
        "",
        $"@description('Roles on {(target.Reference is { } reference ? reference[..reference.IndexOf('@', StringComparison.Ordinal)] : $"a {target.Kind switch { ScopeKind.ManagementGroup => "management group", ScopeKind.Subscription => "subscription", _ => "resource group" }}")}.')",
        $"param {target.Parameter} {target.ItemType}[] = []",
    ];

    private static string[] Module(BicepTarget target, string principalId) =>
    [
        "",
        $"module {target.Name}RoleAssignments '{target.ModulePath}' = [",
        $"  for role in {target.Parameter}: {{",
        $"    scope: {target.ModuleScope}",
        "    params: {",
        .. target.Reference is null ? Array.Empty<string>() : ["      name: role.name"],
        $"      principalId: {principalId}",
        "      roleDefinitionId: role.roleDefinitionId",
        .. target.HasConditions ? ["      condition: role.?condition"] : Array.Empty<string>(),
        "    }",
        "  }",
        "]",
    ];

    private static string Shape(DesiredState desired) => desired.Credential is DesiredCredential.ManagedIdentity identity ? $"the identity of {BicepPrincipal.Reference(identity)}" : "an application";
}
