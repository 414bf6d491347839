using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.Analyzers.Clients;
using SdkKit.SourceGenerator.Parsing;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.Analyzers.Permissions;

/// <summary>What the rules on what a client needs have in common: it is derived once, and each rule compares it with what is declared.</summary>
public abstract class PrivilegeAnalyzer : DiagnosticAnalyzer
{
    private static readonly ConditionalWeakTable<ParsedClient, ClientPrivileges> Known = new();

    private protected PrivilegeAnalyzer()
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
            if (start.Compilation.GetTypeByMetadataName(ClientParser.AttributeName) is not null && IsEnabled(start.Options))
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private protected virtual bool IsEnabled(AnalyzerOptions options) => true;

    private protected abstract IEnumerable<Diagnostic> Check(PrivilegeContext context);

    private void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Interface or TypeKind.Class) || ParsedClients.TryGet(type, context.CancellationToken) is not { Model: { } model } client)
        {
            return;
        }

        var privileges = Known.GetValue(client, _ => ClientPrivileges.Of(model, RoleFiles.In(context.Options, context.CancellationToken)));
        foreach (var diagnostic in Check(new PrivilegeContext(type, privileges, context.Options, context.CancellationToken)))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
