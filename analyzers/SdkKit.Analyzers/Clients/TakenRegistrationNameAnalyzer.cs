using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.Analyzers.Clients;

/// <summary>SDKKIT0015: the registration of a client has the name of another one that is in scope everywhere.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TakenRegistrationNameAnalyzer : ClientAnalyzer
{
    private static readonly string[] Namespace = ["Microsoft", "Extensions", "DependencyInjection"];

    private protected override DiagnosticDescriptor Rule => ClientDiagnostics.TakenRegistrationName;

    private protected override IEnumerable<ClientProblem> Check(ParsedClient client)
    {
        var type = client.Context.Type;
        var name = "Add" + ClientName.Of(type);
        var taken = type.ContainingModule.ReferencedAssemblySymbols
            .SelectMany(Registrations)
            .SelectMany(extensions => extensions.GetMembers(name).OfType<IMethodSymbol>())
            .FirstOrDefault(IsPreferred);
        return taken is null ? [] : [new ClientProblem(Rule.Id, type.Locations[0], name, taken.ContainingType.Name, type.Name)];
    }

    private static IEnumerable<INamedTypeSymbol> Registrations(IAssemblySymbol assembly)
    {
        var found = assembly.GlobalNamespace;
        foreach (var part in Namespace)
        {
            found = found?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part);
        }

        return found?.GetTypeMembers().Where(type => type is { IsStatic: true, DeclaredAccessibility: Accessibility.Public }) ?? [];
    }

    /// <summary>A method without parameters of its own is a better match than the generated one with its optional one.</summary>
    private static bool IsPreferred(IMethodSymbol method) =>
        method is { IsExtensionMethod: true, DeclaredAccessibility: Accessibility.Public, Parameters: [{ Type.Name: "IServiceCollection" }] };
}
