using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0023: a timeout cannot be kept.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidTimeoutAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.InvalidTimeout;
}
