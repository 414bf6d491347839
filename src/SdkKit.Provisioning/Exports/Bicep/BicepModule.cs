namespace SdkKit.Provisioning;

/// <summary>A module that assigns one role on one kind of scope. The principal is a parameter, because a name must be known when a deployment begins.</summary>
internal static class BicepModule
{
    public static ExportedFile Write(BicepTarget target)
    {
        List<string> lines = target.Kind switch
        {
            ScopeKind.ManagementGroup => ["targetScope = 'managementGroup'", ""],
            ScopeKind.Subscription => ["targetScope = 'subscription'", ""],
            _ => [],
        };
        if (target.Reference is not null)
            lines.AddRange(["@description('Name of the resource.')", "param name string", ""]);
        lines.AddRange(["@description('Object id of the principal that gets the role.')", "param principalId string", ""]);
        lines.AddRange(["@description('GUID of the role definition.')", "param roleDefinitionId string", ""]);
        if (target.HasConditions)
            lines.AddRange(["@description('Under which the role applies.')", "param condition string?", ""]);
        if (target.Reference is not null)
            lines.AddRange([$"resource target '{target.Reference}' existing = {{", "  name: name", "}", ""]);
        lines.AddRange(Assignment(target));
        return new(target.ModulePath, BicepText.Lines(lines));
    }

    private static IEnumerable<string> Assignment(BicepTarget target)
    {
        var scope = target.Kind == ScopeKind.Resource ? "target.id" : $"{target.Name}().id";
        var definition = target.Kind == ScopeKind.ManagementGroup ? "tenantResourceId" : "subscriptionResourceId";
        return
        [
            "// The name that sdkkit gives to the same assignment.",
            "resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {",
            $"  name: guid(toLower({scope}), principalId, roleDefinitionId)",
            .. target.Kind == ScopeKind.Resource ? ["  scope: target"] : Array.Empty<string>(),
            "  properties: {",
            "    principalId: principalId",
            "    principalType: 'ServicePrincipal'",
            .. target.HasConditions ? ["    condition: condition", "    conditionVersion: condition == null ? null : '2.0'"] : Array.Empty<string>(),
            $"    roleDefinitionId: {definition}('Microsoft.Authorization/roleDefinitions', roleDefinitionId)",
            "  }",
            "}",
        ];
    }
}
