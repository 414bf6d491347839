using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0031: a sequence is of pages where it should be of items.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PageAsItemAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.PageAsItem;
}
