using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>The roles that attributes declare; one without a scope has its client's.</summary>
internal static class RoleReader
{
    /// <summary>Where a role without a scope is assigned: wherever the environment says.</summary>
    private const string DefaultScope = "{scope}";

    public static IEnumerable<RoleModel> Of(ISymbol symbol, AttributeData client)
    {
        var scope = client.Text("Scope") ?? DefaultScope;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.IsSdkKit("AzureApiClientAttribute") && attribute.Text("Role") is { } role)
            {
                yield return new RoleModel(role, attribute.Text("Scope") ?? scope);
            }

            if (attribute.AttributeClass.IsSdkKit("RequiresRoleAttribute") && attribute.Text(0) is { } required)
            {
                yield return new RoleModel(required, attribute.Text("Scope") ?? scope);
            }
        }
    }
}
