using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.SourceGenerator.Parsing.Marks;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>The parts of a parameter's declaration that an implementation repeats.</summary>
internal static class ParameterText
{
    public static string Modifier(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => parameter.IsParams ? "params " : "",
    };

    public static string Default(IParameterSymbol parameter, MethodMarks marks)
    {
        // To ask the symbol binds the attributes and the value of every parameter; nearly all have no attribute that could say it, and no value, or default.
        if (marks.PlainDeclaration(parameter) is { } syntax)
        {
            switch (syntax.Default?.Value)
            {
                case null:
                    return "";
                case LiteralExpressionSyntax literal when literal.Kind() is SyntaxKind.DefaultLiteralExpression or SyntaxKind.NullLiteralExpression:
                    return " = default";
            }
        }

        if (!parameter.HasExplicitDefaultValue)
        {
            return "";
        }

        return parameter.ExplicitDefaultValue switch
        {
            null => " = default",
            var value when parameter.Type.TypeKind == TypeKind.Enum => $" = ({parameter.Type.Display()}){Number(value)}",
            var value when parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ TypeKind: TypeKind.Enum } type] } =>
                $" = ({type.Display()}){Number(value)}",
            float number => $" = {number.ToString("R", CultureInfo.InvariantCulture)}f",
            double number => $" = {number.ToString("R", CultureInfo.InvariantCulture)}d",
            decimal number => $" = {number.ToString(CultureInfo.InvariantCulture)}m",
            var value => " = " + SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
        };
    }

    private static string Number(object value) => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);
}
