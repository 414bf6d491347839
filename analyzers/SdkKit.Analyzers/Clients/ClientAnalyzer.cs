using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.Analyzers.Clients;

/// <summary>What the rules on clients have in common: the parser decides, once for all of them, and each reports what it stands for.</summary>
public abstract class ClientAnalyzer : DiagnosticAnalyzer
{
    private protected ClientAnalyzer()
    {
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    private protected abstract DiagnosticDescriptor Rule { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(ClientParser.AttributeName) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private protected virtual IEnumerable<ClientProblem> Check(ParsedClient client) => client.Context.Problems.Where(problem => problem.Id == Rule.Id);

    private void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Interface or TypeKind.Class) || ParsedClients.TryGet(type, context.CancellationToken) is not { } client)
        {
            return;
        }

        foreach (var problem in Check(client))
        {
            // A method inherited from another assembly has its place there; the annotated interface is what can be changed here.
            var location = problem.Location.IsInSource ? problem.Location : type.Locations[0];
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, problem.Arguments));
        }
    }
}
