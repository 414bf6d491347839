using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0022: a header cannot be sent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidHeaderAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.InvalidHeader;
}
