using Microsoft.CodeAnalysis;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>Reads an annotated interface. Every decision about a client is made here or below; generator and analyzers share it.</summary>
internal static class ClientParser
{
    public const string AttributeName = "SdkKit.AzureApiClientAttribute";

    public static ParsedClient Parse(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellationToken)
    {
        var context = new ClientContext(type, attribute);
        if (UnsupportedReason(type) is { } reason)
        {
            context.Report(ClientProblemIds.UnsupportedInterface, type.Locations[0], type.Name, reason);
            return new ParsedClient(null, context);
        }

        var endpoints = EndpointReader.Read(context, attribute, out var service);
        var methods = new List<MethodModel>();
        foreach (var method in Methods(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            methods.Add(MethodParser.Parse(method, context));
        }

        return new ParsedClient(
            new ClientModel
            {
                Namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
                Name = ClientName.Of(type),
                Interface = type.Display(),
                FullName = type.FullName(),
                IsPublic = IsPublic(type),
                Service = service,
                Endpoints = endpoints,
                JsonContext = context.JsonContext?.Display(),
                JsonTypes = context.JsonTypes.ToEquatableList(),
                Enums = context.Enums.ToEquatableList(),
                Roles = RoleReader.Of(type, attribute).ToEquatableList(),
                Methods = methods.ToEquatableList(),
            },
            context);
    }

    private static string? UnsupportedReason(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.TypeParameters.Length > 0)
            {
                return "it is generic, or in a generic type";
            }

            if (outer.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal || outer.IsFileLocal)
            {
                return "the client cannot see it; make it internal or public";
            }
        }

        return AllMembers(type).FirstOrDefault(member => member is { IsAbstract: true, IsStatic: true } or IEventSymbol { IsAbstract: true } or IPropertySymbol { IsAbstract: true }) is { } member
            ? $"{member.Name} is no method of an instance"
            : null;
    }

    /// <summary>The methods that a client implements, inherited ones first, each interface's in its order.</summary>
    private static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type) =>
        AllMembers(type).OfType<IMethodSymbol>().Where(method => method is { IsAbstract: true, MethodKind: MethodKind.Ordinary });

    private static IEnumerable<ISymbol> AllMembers(INamedTypeSymbol type) =>
        type.AllInterfaces.Reverse().Concat([type]).SelectMany(one => one.GetMembers());

    private static bool IsPublic(INamedTypeSymbol? type)
    {
        while (type is { DeclaredAccessibility: Accessibility.Public })
        {
            type = type.ContainingType;
        }

        return type is null;
    }
}
