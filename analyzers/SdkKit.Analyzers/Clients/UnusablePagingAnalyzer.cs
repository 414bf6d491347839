using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0030: [Paged] or [JsonLines] contradicts itself or its method.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusablePagingAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.UnusablePaging;
}
