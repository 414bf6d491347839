using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0012: a base address is not https.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InsecureBaseAddressAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.InsecureBaseAddress;
}
