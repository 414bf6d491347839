using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SdkKit.Analyzers.Secrets.Folding;
using SdkKit.Analyzers.Secrets.Reporting;
using SdkKit.Analyzers.Secrets.Source;
using SdkKit.Secrets;

namespace SdkKit.Analyzers.Secrets.Flows;

/// <summary>Finds the arguments that an API of the table takes as credentials, and reports the constants that reach them, each once.</summary>
internal sealed class CredentialFlowRule(SecretReporter reporter)
{
    private readonly ConcurrentDictionary<(SyntaxTree Tree, TextSpan Span), bool> _reported = new();

    public void Analyze(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        foreach (var place in SourcePlaces.Of(tree).Credentials)
        {
            var token = tree.GetRoot(context.CancellationToken).FindToken(place);
            if (token.SpanStart == place)
                Look(context, token);
        }
    }

    private void Look(SemanticModelAnalysisContext context, SyntaxToken sign)
    {
        switch (sign.Parent)
        {
            case ArgumentListSyntax { Parent: InvocationExpressionSyntax call }:
                AnalyzeInvocation(context, call);
                break;
            case ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation }:
                AnalyzeCreation(context, creation);
                break;
            case AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression):
                AnalyzeAssignment(context, assignment);
                break;
        }
    }

    private void AnalyzeInvocation(SemanticModelAnalysisContext context, InvocationExpressionSyntax call)
    {
        if (call.ArgumentList.Arguments.Count == 0 || SimpleName(call.Expression) is not { } name)
            return;

        var apis = CredentialApis.Table.Named(name);
        if (apis.Count > 0 && AnyMayBe(apis, call.Expression))
            AnalyzeCall(context, call, call.ArgumentList.Arguments, apis);
        else if (CredentialHeaders.IsMethod(name) && call.ArgumentList.Arguments is [{ Expression: var key }, { Expression: var value }, ..] && IsHeader(key))
            Report(context, value, CredentialForm.Header);
    }

    private void AnalyzeCreation(SemanticModelAnalysisContext context, BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList is not { Arguments: { Count: > 0 } arguments })
            return;

        var type = CreatedType.NameOf(creation);
        if (type is null && !HasWord(arguments))
            return;

        var apis = type is null ? [] : CredentialApis.Table.Named(type);
        if (type is null || apis.Count > 0)
            AnalyzeCall(context, creation, arguments, apis);
    }

    private void AnalyzeAssignment(SemanticModelAnalysisContext context, AssignmentExpressionSyntax assignment)
    {
        if (IndexOf(assignment.Left) is { } index)
        {
            if (index.Arguments is [{ Expression: var key }] && IsHeader(key))
                Report(context, assignment.Right, CredentialForm.Header);
            return;
        }

        if (SimpleName(assignment.Left) is not { } name || !MayBeConstant(assignment.Right) || CredentialApis.Table.Named(name) is not { Count: > 0 } apis)
            return;

        var target = NamedSymbol.Of(assignment.Left, context.SemanticModel) ?? context.SemanticModel.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol;
        var property = target as IPropertySymbol;
        if (apis.FirstOrDefault(api => api.Kind == CredentialApiKind.Property && api.IsOn(property?.ContainingType)) is { } found)
            Report(context, assignment.Right, found.Parameters[0].Form!.Value);
    }

    private void AnalyzeCall(SemanticModelAnalysisContext context, ExpressionSyntax call, SeparatedSyntaxList<ArgumentSyntax> arguments, IReadOnlyList<CredentialApi> apis)
    {
        if (!HasConstant(arguments) || call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && !MayHave(access.Expression, apis, context.SemanticModel))
            return;

        var info = context.SemanticModel.GetSymbolInfo(call, context.CancellationToken);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol method)
            AnalyzeResolved(context, method, arguments, method.MethodKind == MethodKind.Constructor ? CredentialApis.Table.Named(method.ContainingType.Name) : apis);
        else
            AnalyzeUnresolved(context, arguments, apis);
    }

    /// <summary>Whether one of the methods may be called on <paramref name="receiver"/>: an extension on anything, another where its type is that of the table, or is not known.</summary>
    private static bool MayHave(ExpressionSyntax receiver, IReadOnlyList<CredentialApi> apis, SemanticModel model)
    {
        foreach (var api in apis)
        {
            if (api.Type.EndsWith("Extensions", StringComparison.Ordinal))
                return true;
        }

        return NamedSymbol.ContainerOf(receiver, model) is not INamedTypeSymbol type || apis.Any(api => api.IsOn(type));
    }

    private void AnalyzeResolved(SemanticModelAnalysisContext context, IMethodSymbol method, SeparatedSyntaxList<ArgumentSyntax> arguments, IReadOnlyList<CredentialApi> apis)
    {
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        foreach (var api in apis)
        {
            if (isConstructor != (api.Kind == CredentialApiKind.Constructor) || api.Kind == CredentialApiKind.Property || !api.IsOn(method.ContainingType))
                continue;

            for (var i = 0; i < arguments.Count; i++)
            {
                if (ParameterOf(method, arguments[i], i) is { } parameter && api.FormOf(parameter.Name) is { } form)
                    Report(context, arguments[i].Expression, form);
            }
        }
    }

    /// <summary>While a reference is missing, the call is judged by its name and the position of its arguments.</summary>
    private void AnalyzeUnresolved(SemanticModelAnalysisContext context, SeparatedSyntaxList<ArgumentSyntax> arguments, IReadOnlyList<CredentialApi> apis)
    {
        foreach (var api in apis.Where(api => api.Kind != CredentialApiKind.Property && api.Parameters.Count == arguments.Count))
        {
            for (var i = 0; i < arguments.Count; i++)
            {
                var form = arguments[i].NameColon is { } name ? api.FormOf(name.Name.Identifier.ValueText) : api.Parameters[i].Form;
                if (form is { } known)
                    Report(context, arguments[i].Expression, known);
            }
        }
    }

    private void Report(SemanticModelAnalysisContext context, ExpressionSyntax argument, CredentialForm form)
    {
        var tracer = new ConstantTracer(context.SemanticModel, context.CancellationToken);
        foreach (var constant in tracer.Trace(argument))
        {
            if (ConstantCredential.Find(constant, form, tracer) is { } credential
                && _reported.TryAdd((credential.Tree, credential.Span), true)
                && reporter.ToDiagnostic(credential.Finding, Location.Create(credential.Tree, credential.Span)) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, ArgumentSyntax argument, int index)
    {
        if (argument.NameColon is { } name)
            return method.Parameters.FirstOrDefault(p => p.Name == name.Name.Identifier.ValueText);

        return index < method.Parameters.Length ? method.Parameters[index] : null;
    }

    /// <summary>Asked before anything is bound; of a literal, whether it could be a credential anywhere.</summary>
    private static bool MayBeConstant(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => ConstantCredentialJudge.MayBeCredential(text),
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.Utf8StringLiteralExpression),
        LambdaExpressionSyntax or AnonymousMethodExpressionSyntax or ThisExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax or DeclarationExpressionSyntax => false,
        _ => true,
    };

    private static bool HasConstant(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            if (MayBeConstant(argument.Expression))
                return true;
        }

        return false;
    }

    /// <summary>Whether an argument is a literal that could be a credential, and no sentence.</summary>
    private static bool HasWord(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Expression is LiteralExpressionSyntax { Token.Value: string text } && text.IndexOf(' ') < 0 && ConstantCredentialJudge.MayBeCredential(text))
                return true;
        }

        return false;
    }

    private static bool AnyMayBe(IReadOnlyList<CredentialApi> apis, ExpressionSyntax called)
    {
        foreach (var api in apis)
        {
            if (MayBe(api, called))
                return true;
        }

        return false;
    }

    private static bool MayBe(CredentialApi api, ExpressionSyntax called) => api.Kind switch
    {
        CredentialApiKind.Method => true,
        CredentialApiKind.StaticMethod => called is not MemberAccessExpressionSyntax access || SimpleName(access.Expression) == api.Type,
        _ => false,
    };

    private static bool IsHeader(ExpressionSyntax key) => key switch
    {
        LiteralExpressionSyntax { Token.Value: string name } => CredentialApis.Table.IsHeader(name),

        // HeaderNames.Authorization
        MemberAccessExpressionSyntax access => CredentialApis.Table.IsHeader(access.Name.Identifier.ValueText),
        _ => false,
    };

    private static BracketedArgumentListSyntax? IndexOf(ExpressionSyntax target) => target switch
    {
        ElementAccessExpressionSyntax access => access.ArgumentList,
        ImplicitElementAccessSyntax access => access.ArgumentList,
        _ => null,
    };

    private static string? SimpleName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
