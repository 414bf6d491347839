using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0011: a client has no address.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownAddressAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.UnknownAddress;
}
