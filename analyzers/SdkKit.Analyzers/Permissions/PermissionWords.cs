using SdkKit.Catalog;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>Permissions in the words of messages.</summary>
internal static class PermissionWords
{
    private const int Named = 3;

    public static string Quote(string text) => $"'{text}'";

    public static string List(IEnumerable<string> texts)
    {
        var all = texts.Distinct(StringComparer.Ordinal).ToList();
        return all.Count switch
        {
            0 => "nothing",
            1 => all[0],
            <= Named => $"{string.Join(", ", all.Take(all.Count - 1))} and {all[all.Count - 1]}",
            _ => $"{string.Join(", ", all.Take(Named))} and {all.Count - Named} more",
        };
    }

    public static string Describe(Permission permission) => permission.Kind switch
    {
        PermissionKind.DataAction => $"the data action '{permission.Name}'",
        PermissionKind.Action => $"the action '{permission.Name}'",
        _ => $"the application permission '{permission.Name}'",
    };

    public static string Users(ClientPrivileges privileges, IReadOnlyCollection<Requirement> needs) =>
        List(privileges.Operations.Where(operation => operation.Needs.Any(needs.Contains)).Select(operation => operation.Method.Name));

    /// <summary>An attribute as code; scope and role are the catalogue's or the routes' own text, quoted for C#.</summary>
    public static string RequiresRole(string role, string scope) => $"RequiresRole({Literal(role)}, Scope = {Literal(scope)})";

    public static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
