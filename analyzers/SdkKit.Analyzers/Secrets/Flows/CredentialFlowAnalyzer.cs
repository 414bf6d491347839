using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Secrets.Reporting;

namespace SdkKit.Analyzers.Secrets.Flows;

/// <summary>Reports constants that reach a parameter or property which takes a credential. Calls are told apart by name; only the few that are in the table are bound.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CredentialFlowAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(SecretDiagnostics.ConstantCredential);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        SecretReporter.OnCompilation(context, static (start, reporter) =>
        {
            var flows = new CredentialFlowRule(reporter);
            start.RegisterSyntaxNodeAction(flows.AnalyzeInvocation, SyntaxKind.InvocationExpression);
            start.RegisterSyntaxNodeAction(flows.AnalyzeCreation, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
            start.RegisterSyntaxNodeAction(flows.AnalyzeAssignment, SyntaxKind.SimpleAssignmentExpression);
        });
    }
}
