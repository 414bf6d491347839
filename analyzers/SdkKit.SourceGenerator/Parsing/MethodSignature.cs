using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Marks;
using SdkKit.SourceGenerator.Parsing.Parameters;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>What a method's implementation repeats of its declaration.</summary>
internal static class MethodSignature
{
    public static MethodModel Describe(IMethodSymbol method, MethodMarks marks, ClientContext client, bool isExplicit)
    {
        var isPartial = method.ContainingType.TypeKind == TypeKind.Class;
        return new MethodModel
        {
            Name = Identifiers.Escape(method.Name),
            ReturnType = client.Display(method.ReturnType),
            Modifiers = isExplicit ? "" : isPartial ? PartialModifiers(method) : "public ",
            Qualifier = isExplicit ? client.Display(method.ContainingType) + "." : "",
            TypeParameters = TypeParameterText.Names(method.TypeParameters),
            // An explicit implementation has its interface's constraints.
            Constraints = isExplicit ? "" : TypeParameterText.Constraints(method.TypeParameters),
            Parameters = method.Parameters.Select(parameter => Describe(parameter, marks, client, withDefault: !isExplicit && !isPartial)).ToEquatableList(),
            Roles = RoleReader.Of(marks.Own, client.RoleScope),
            Stated = RoleReader.Stated(marks.Own),
        };
    }

    private static ParameterModel Describe(IParameterSymbol parameter, MethodMarks marks, ClientContext client, bool withDefault) => new()
    {
        Name = Identifiers.Escape(parameter.Name),
        Type = client.Display(parameter.Type),
        Modifier = ParameterText.Modifier(parameter),
        Default = withDefault ? ParameterText.Default(parameter, marks) : "",
    };

    /// <summary>The same modifiers on both halves, as the language wants it.</summary>
    private static string PartialModifiers(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences is [var reference, ..] && reference.GetSyntax() is MethodDeclarationSyntax syntax
            ? string.Concat(syntax.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword)).Select(modifier => modifier.Text + " "))
            : "";
}
