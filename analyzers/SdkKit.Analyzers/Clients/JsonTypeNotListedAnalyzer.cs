using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0007: a JSON type is missing from the context.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonTypeNotListedAnalyzer : ClientAnalyzer
{
    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.JsonTypeNotListed;

    private protected override IEnumerable<ClientProblem> Check(ParsedClient client)
    {
        if (client.Context.JsonContext is not { } context || client.Context.JsonUses.Count == 0)
        {
            yield break;
        }

        var known = JsonContextTypes.Of(context);
        foreach (var (type, location) in client.Context.JsonUses)
        {
            if (!known.Contains(type))
            {
                var name = type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
                yield return new ClientProblem(Rule.Id, location, name, context.Name);
            }
        }
    }
}
