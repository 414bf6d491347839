using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0002: a parameter has no place in the request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnbindableParameterAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.UnbindableParameter;
}
