using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Marks;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>The roles that attributes declare; one without a scope has its client's.</summary>
internal static class RoleReader
{
    /// <summary>Where a role without a scope is assigned: wherever the environment says.</summary>
    public const string DefaultScope = "{scope}";

    /// <summary>What <c>[RequiresAction]</c> and <c>[RequiresAppRole]</c> state.</summary>
    public static StatedPermissions Stated(MarkList marks) => new(Texts(marks, "RequiresActionAttribute"), Texts(marks, "RequiresAppRoleAttribute"));

    public static EquatableList<RoleModel> Of(MarkList marks, string scope)
    {
        List<RoleModel>? roles = null;
        foreach (var mark in marks.All)
        {
            var role = mark.Class.Name switch
            {
                "AzureApiClientAttribute" => mark.Text("Role"),
                "RequiresRoleAttribute" => mark.Text(0),
                _ => null,
            };
            if (role is not null && mark.Class.IsOfSdkKit())
            {
                (roles ??= []).Add(new RoleModel(role, mark.Text("Scope") ?? scope));
            }
        }

        return roles?.ToEquatableList() ?? EquatableList<RoleModel>.Empty;
    }

    private static EquatableList<string> Texts(MarkList marks, string className)
    {
        List<string>? texts = null;
        foreach (var mark in marks.All)
        {
            if (mark.Class.Name == className && mark.Class.IsOfSdkKit() && mark.Text(0) is { } text)
            {
                (texts ??= []).Add(text.Trim());
            }
        }

        return texts?.ToEquatableList() ?? EquatableList<string>.Empty;
    }
}
