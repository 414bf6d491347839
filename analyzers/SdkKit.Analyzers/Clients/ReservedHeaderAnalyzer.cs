using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0014: an interface sets a header that is the client's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReservedHeaderAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.ReservedHeader;
}
