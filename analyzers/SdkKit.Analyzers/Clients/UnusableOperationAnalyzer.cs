using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0032: [LongRunning] or [Rehydrate] stands on a method that cannot be one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusableOperationAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.UnusableOperation;
}
