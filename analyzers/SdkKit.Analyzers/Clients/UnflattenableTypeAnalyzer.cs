using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0021: an object in a query or form cannot be taken apart.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnflattenableTypeAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.UnflattenableType;
}
