using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0013: an interface cannot become a client.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsupportedInterfaceAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.UnsupportedInterface;
}
