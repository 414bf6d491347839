using Microsoft.CodeAnalysis;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>The roles that attributes declare; one without a scope has its client's.</summary>
internal static class RoleReader
{
    /// <summary>Where a role without a scope is assigned: wherever the environment says.</summary>
    public const string DefaultScope = "{scope}";

    /// <summary>What <c>[RequiresAction]</c> and <c>[RequiresAppRole]</c> state.</summary>
    public static StatedPermissions Stated(ISymbol symbol) => new(Texts(symbol, "RequiresActionAttribute"), Texts(symbol, "RequiresAppRoleAttribute"));

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

    private static EquatableList<string> Texts(ISymbol symbol, string attributeName)
    {
        var texts = new List<string>();
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.IsSdkKit(attributeName) && attribute.Text(0) is { } text)
            {
                texts.Add(text.Trim());
            }
        }

        return texts.Count > 0 ? texts.ToEquatableList() : EquatableList<string>.Empty;
    }
}
