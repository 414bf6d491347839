using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>What the rules on declared roles have in common: each sees every declaration and answers with at most one diagnostic.</summary>
public abstract class RoleAnalyzer : DiagnosticAnalyzer
{
    private protected RoleAnalyzer()
    {
    }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (RoleAttributes.In(start.Compilation) is { } attributes)
                start.RegisterSyntaxNodeAction(node => Analyze(node, attributes), SyntaxKind.Attribute);
        });
    }

    private protected abstract Diagnostic? Check(RoleDeclaration declaration, ProjectRoles roles);

    private void Analyze(SyntaxNodeAnalysisContext context, RoleAttributes attributes)
    {
        var declaration = RoleDeclaration.Read((AttributeSyntax)context.Node, attributes, context.SemanticModel, context.CancellationToken);
        if (declaration is not null && Check(declaration, RoleFiles.In(context.Options, context.CancellationToken)) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }
}
