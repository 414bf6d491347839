using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Secrets.Reporting;

namespace SdkKit.Analyzers.Secrets.Flows;

/// <summary>Reports constants that reach a parameter or property which takes a credential. Calls are told apart by name in the bare text; only the few that are in the table are looked at and bound.</summary>
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
        SecretReporter.OnCompilation(context, static (start, reporter) => start.RegisterSemanticModelAction(new CredentialFlowRule(reporter).Analyze));
    }
}
