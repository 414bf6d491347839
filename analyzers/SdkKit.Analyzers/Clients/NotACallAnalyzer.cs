using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0009: a method has no verb, or cannot be implemented.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotACallAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.NotACall;
}
