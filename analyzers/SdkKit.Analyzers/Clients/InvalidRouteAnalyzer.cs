using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0010: a route cannot be used.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidRouteAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.InvalidRoute;
}
