using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Emitting;
using SdkKit.SourceGenerator.Parsing;

namespace SdkKit.SourceGenerator;

/// <summary>Turns each annotated interface into its client, and all of them into the provisioning manifest.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var clients = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ClientParser.AttributeName,
                static (node, _) => node is InterfaceDeclarationSyntax,
                static (target, cancellationToken) => IsFirstDeclaration(target)
                    ? ClientParser.Parse((INamedTypeSymbol)target.TargetSymbol, target.Attributes[0], cancellationToken).Model
                    : null)
            .Where(static client => client is not null)
            .Select(static (client, _) => client!)
            .WithTrackingName(StepNames.Clients);
        context.RegisterSourceOutput(clients, static (output, client) => output.AddSource($"{client.FullName}.g.cs", ClientEmitter.Emit(client)));

        var manifest = clients
            .Select(static (client, _) => ManifestFactory.Describe(client))
            .WithTrackingName(StepNames.ManifestClients)
            .Collect()
            .Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? ""))
            .Select(static (pair, _) => new ProvisioningManifest { Application = pair.Right, Clients = pair.Left.ToEquatableList() })
            .WithTrackingName(StepNames.Manifest);
        context.RegisterSourceOutput(manifest, static (output, manifest) =>
        {
            if (manifest.Clients.Count > 0)
            {
                output.AddSource("ProvisioningManifestSource.g.cs", ManifestEmitter.Emit(manifest));
            }
        });
    }

    /// <summary>False for a second declaration with the attribute, as a copied file has it: two outputs of one name would cost the user all clients.</summary>
    private static bool IsFirstDeclaration(GeneratorAttributeSyntaxContext target) =>
        ReferenceEquals(target.TargetSymbol.Attribute("AzureApiClientAttribute"), target.Attributes[0]);
}
