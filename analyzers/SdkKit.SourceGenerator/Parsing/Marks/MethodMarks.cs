using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.SourceGenerator.Parsing.Marks;

/// <summary>The marks of a method and of its parameters: each declaration's text where it says all, else as the compiler binds it.</summary>
internal sealed class MethodMarks
{
    private readonly MethodDeclarationSyntax? _declaration;
    private readonly MarkList?[] _written;

    public MethodMarks(IMethodSymbol method, MarkScope? scope)
    {
        _declaration = scope?.Declaration(method);
        Own = (_declaration is null ? null : scope!.TryRead(_declaration.AttributeLists)) ?? MarkList.Of(method);
        _written = _declaration is null ? [] : [.. _declaration.ParameterList.Parameters.Select(one => scope!.TryRead(one.AttributeLists))];
    }

    public MarkList Own { get; }

    public MarkList Of(IParameterSymbol parameter) => Written(parameter) ?? MarkList.Of(parameter);

    /// <summary>The parameter's declaration where no attribute can say anything of its value; null where the compiler has to be asked.</summary>
    public ParameterSyntax? PlainDeclaration(IParameterSymbol parameter)
    {
        if (_declaration is not null)
        {
            return Written(parameter) is null ? null : _declaration.ParameterList.Parameters[parameter.Ordinal];
        }

        return parameter.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is ParameterSyntax { AttributeLists.Count: 0 } syntax ? syntax : null;
    }

    private MarkList? Written(IParameterSymbol parameter) => parameter.Ordinal < _written.Length ? _written[parameter.Ordinal] : null;
}
