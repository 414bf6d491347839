using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>
/// A call whose result is the text of its arguments or of its receiver: <c>string.Concat</c>, <c>Join</c>, <c>Format</c>, <c>new string(…)</c>, <c>GetString</c>,
/// <c>GetBytes</c>, <c>ToCharArray</c> and their like. Known by name alone, because binding every call of a program would cost more than all other rules.
/// </summary>
internal sealed class TextCall
{
    private TextCall(IReadOnlyList<Part> parts) => Parts = parts;

    /// <summary>What the result is put together from; a part that has neither an expression nor a token is not known.</summary>
    public IReadOnlyList<Part> Parts { get; }

    public static TextCall? Read(ExpressionSyntax expression)
    {
        switch (FormOf(expression))
        {
            case Form.Concat:
                return new TextCall(Texts(Arguments(expression)).Select(Part.Of).ToList());
            case Form.Join:
                return Join(Arguments(expression));
            case Form.Format:
                return Format(Arguments(expression));
            case Form.Argument:
                return new TextCall([Part.Of(Arguments(expression)[0])]);
            case Form.Receiver:
                return new TextCall([Part.Of(((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)expression).Expression).Expression)]);
            default:
                return null;
        }
    }

    /// <summary>Whether <paramref name="node"/> is one of the texts that a call puts together, if need be by way of a call that converts it.</summary>
    public static bool IsPart(SyntaxNode node) => node.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } } argument => FormOf(call) switch
        {
            Form.None or Form.Receiver => false,
            Form.Argument => Arguments(call)[0] == argument.Expression && FoldedText.IsPartOfLargerText(call),
            _ => true,
        },
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access =>
            access.Expression == node && FormOf(call) == Form.Receiver && FoldedText.IsPartOfLargerText(call),
        InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax } initializer => IsListOfTexts(initializer.Parent),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => IsListOfTexts(collection),
        _ => false,
    };

    /// <summary>Whether the result of <paramref name="expression"/> is made of texts that it is given.</summary>
    public static bool IsText(ExpressionSyntax expression) => FormOf(expression) != Form.None;

    /// <summary>Whether the call puts texts together, so that it is worth folding by itself.</summary>
    public static bool Joins(InvocationExpressionSyntax call) => FormOf(call) is Form.Concat or Form.Join or Form.Format;

    /// <summary>Whether the call gives its one text back in another form.</summary>
    public static bool Converts(ExpressionSyntax call) => FormOf(call) is Form.Argument or Form.Receiver;

    private static bool IsListOfTexts(SyntaxNode? list) =>
        list?.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } && FormOf(call) is Form.Concat or Form.Join;

    private static Form FormOf(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => FormOf(access, call.ArgumentList.Arguments.Count),
        ObjectCreationExpressionSyntax { Type: var type, ArgumentList.Arguments.Count: 1 } when IsString(type) => Form.Argument,
        _ => Form.None,
    };

    private static Form FormOf(MemberAccessExpressionSyntax access, int arguments) => (access.Name.Identifier.ValueText, arguments) switch
    {
        ("Concat", > 0) when IsString(access.Expression) => Form.Concat,
        ("Join", > 1) when IsString(access.Expression) => Form.Join,
        ("Format", > 1) when IsString(access.Expression) => Form.Format,
        ("GetString" or "GetBytes", 1) => Form.Argument,
        ("ToCharArray" or "Trim" or "ToArray" or "AsSpan" or "ToString", 0) => Form.Receiver,
        _ => Form.None,
    };

    private static bool IsString(ExpressionSyntax type) => type switch
    {
        PredefinedTypeSyntax predefined => predefined.Keyword.IsKind(SyntaxKind.StringKeyword),
        IdentifierNameSyntax name => name.Identifier.ValueText == "String",
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == "String",
        QualifiedNameSyntax name => name.Right.Identifier.ValueText == "String",
        _ => false,
    };

    private static List<ExpressionSyntax> Arguments(ExpressionSyntax call) => (call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        ObjectCreationExpressionSyntax { ArgumentList: { } list } => list,
        _ => null,
    })?.Arguments.Select(static argument => argument.Expression).ToList() ?? [];

    /// <summary>The texts of one list, or of the arguments themselves.</summary>
    private static IReadOnlyList<ExpressionSyntax> Texts(List<ExpressionSyntax> arguments) =>
        arguments.Count == 1 ? ElementText.ElementsOf(arguments[0]) ?? arguments : arguments;

    private static TextCall Join(List<ExpressionSyntax> arguments)
    {
        var parts = new List<Part>();
        foreach (var text in Texts(arguments.GetRange(1, arguments.Count - 1)))
        {
            if (parts.Count > 0)
                parts.Add(Part.Of(arguments[0]));
            parts.Add(Part.Of(text));
        }

        return new TextCall(parts);
    }

    private static TextCall Format(List<ExpressionSyntax> arguments)
    {
        if (arguments[0] is not LiteralExpressionSyntax { Token: { Value: string format } token })
            return new TextCall([default]);

        var parts = new List<Part>();
        for (var i = 0; i < format.Length;)
        {
            if (format[i] is '{' or '}' && i + 1 < format.Length && format[i + 1] == format[i])
            {
                parts.Add(new Part(null, token, i, 1));
                i += 2;
                continue;
            }

            if (format[i] == '{')
            {
                var end = format.IndexOf('}', i);
                if (end < 0)
                    break;

                parts.Add(int.TryParse(format.Substring(i + 1, end - i - 1), out var index) && index >= 0 && index + 1 < arguments.Count ? Part.Of(arguments[index + 1]) : default);
                i = end + 1;
                continue;
            }

            var next = format.IndexOfAny(['{', '}'], i + 1);
            var length = (next < 0 ? format.Length : next) - i;
            parts.Add(new Part(null, token, i, length));
            i += length;
        }

        return new TextCall(parts);
    }

    private enum Form
    {
        None,
        Concat,
        Join,
        Format,
        Argument,
        Receiver,
    }

    /// <summary>A part of the result: the value of an expression, or some characters of a literal's value.</summary>
    internal readonly record struct Part(ExpressionSyntax? Expression, SyntaxToken? Token, int Start, int Length)
    {
        public static Part Of(ExpressionSyntax expression) => new(expression, null, 0, 0);
    }
}
