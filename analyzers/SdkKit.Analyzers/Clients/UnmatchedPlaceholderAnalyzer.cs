using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0001: a route placeholder has no parameter.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnmatchedPlaceholderAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.UnmatchedPlaceholder;
}
