using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.SourceGenerator.Parsing;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>One client while a rule looks at it, and where in the code its parts stand.</summary>
internal sealed class PrivilegeContext(INamedTypeSymbol type, ClientPrivileges privileges, AnalyzerOptions options, CancellationToken cancellationToken)
{
    public INamedTypeSymbol Type => type;

    public ClientPrivileges Privileges => privileges;

    public AnalyzerOptions Options => options;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Where a diagnostic about the client as a whole stands.</summary>
    public Location Location => type.Locations[0];

    /// <summary>The client and its methods.</summary>
    public IEnumerable<ISymbol> Symbols => new ISymbol[] { type }.Concat(Methods);

    /// <summary>Every place that names a role: <c>Role = "…"</c> and <c>[RequiresRole("…")]</c>.</summary>
    public IEnumerable<NamedText> Roles => Symbols.SelectMany(symbol => symbol.GetAttributes().Select(attribute =>
        attribute.AttributeClass.IsSdkKit("AzureApiClientAttribute") ? Read(symbol, attribute, RoleAttributes.Role)
        : attribute.AttributeClass.IsSdkKit("RequiresRoleAttribute") ? Read(symbol, attribute, name: null)
        : null)).Where(one => one is not null).Select(one => one!);

    private IEnumerable<IMethodSymbol> Methods => type.AllInterfaces.Concat([type]).SelectMany(one => one.GetMembers().OfType<IMethodSymbol>());

    /// <summary>Every place where that attribute states something.</summary>
    public IEnumerable<NamedText> Stated(string attributeName) => Symbols.SelectMany(symbol => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass.IsSdkKit(attributeName)).Select(attribute => Read(symbol, attribute, name: null))).Where(one => one is not null).Select(one => one!);

    public Location LocationOf(OperationPrivilege operation) =>
        Methods.FirstOrDefault(method => Identifiers.Escape(method.Name) == operation.Method.Name)?.Locations[0] is { IsInSource: true } location ? location : Location;

    public static ImmutableDictionary<string, string?> Property(string name, string? value) => ImmutableDictionary<string, string?>.Empty.Add(name, value);

    private NamedText? Read(ISymbol symbol, AttributeData attribute, string? name)
    {
        if ((name is null ? attribute.Text(0) : attribute.Text(name)) is not { } text || attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
        {
            return null;
        }

        return new NamedText(symbol, text, Argument(syntax, name)?.GetLocation() ?? syntax.GetLocation(), attribute.Text(RoleAttributes.Scope), Argument(syntax, RoleAttributes.Scope)?.GetLocation());
    }

    private static ExpressionSyntax? Argument(AttributeSyntax syntax, string? name) =>
        syntax.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression;
}
