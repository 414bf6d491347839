using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0004: a GET has a body.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BodyOnGetAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.BodyOnGet;
}
