using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0003: a method has two bodies.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecondBodyAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.SecondBody;
}
