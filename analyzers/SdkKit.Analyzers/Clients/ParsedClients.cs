using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.Analyzers.Clients;

/// <summary>Each annotated interface of a compilation, parsed once however many rules ask.</summary>
internal static class ParsedClients
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, ParsedClient> Known = new();

    public static ParsedClient? TryGet(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(type, out var known))
        {
            return known;
        }

        return type.Attribute("AzureApiClientAttribute") is { } attribute
            ? Known.GetValue(type, _ => ClientParser.Parse(type, attribute, scope: null, cancellationToken))
            : null;
    }
}
