using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0006: JSON is needed and the interface names no context.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingJsonContextAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.MissingJsonContext;
}
