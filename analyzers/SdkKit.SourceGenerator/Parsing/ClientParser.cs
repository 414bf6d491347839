using Microsoft.CodeAnalysis;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Marks;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>Reads an annotated interface or class. Every decision about a client is made here or below; generator and analyzers share it.</summary>
internal static class ClientParser
{
    public const string AttributeName = "SdkKit.AzureApiClientAttribute";

    /// <param name="type">The interface or class.</param>
    /// <param name="attribute">What makes it a client.</param>
    /// <param name="scope">What its marks can be read by without binding them; null has the compiler bind all of them.</param>
    /// <param name="cancellationToken">Ends the reading between two methods.</param>
    public static ParsedClient Parse(INamedTypeSymbol type, AttributeData attribute, MarkScope? scope, CancellationToken cancellationToken)
    {
        var context = new ClientContext(type, attribute, scope);
        if (UnsupportedClients.ReasonFor(type) is { } reason)
        {
            context.Report(ClientProblemIds.UnsupportedInterface, type.Locations[0], type.Name, reason);
            return new ParsedClient(null, context);
        }

        var endpoints = EndpointReader.Read(context, attribute, out var service);
        var methods = new List<MethodModel>();
        foreach (var (method, isExplicit) in ClientMethods.Of(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            methods.Add(MethodParser.Parse(method, context, isExplicit));
        }

        return new ParsedClient(
            new ClientModel
            {
                Namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
                Name = ClientName.Of(type),
                TypeParameters = TypeParameterText.Names(type.TypeParameters),
                Constraints = TypeParameterText.Constraints(type.TypeParameters),
                Interface = type.Display(),
                FullName = type.FullName(),
                IsPartialClass = type.TypeKind == TypeKind.Class,
                IsPublic = IsPublic(type),
                Service = service,
                Endpoints = endpoints,
                JsonContext = context.JsonContext?.Display(),
                JsonTypes = context.JsonTypes.ToEquatableList(),
                Enums = context.Enums.ToEquatableList(),
                Roles = RoleReader.Of(context.Marks, context.RoleScope),
                Stated = RoleReader.Stated(context.Marks),
                Scope = attribute.Text("Scope"),
                Methods = methods.ToEquatableList(),
            },
            context);
    }

    private static bool IsPublic(INamedTypeSymbol? type)
    {
        while (type is { DeclaredAccessibility: Accessibility.Public })
        {
            type = type.ContainingType;
        }

        return type is null;
    }
}
