using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Emitting;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing;
using SdkKit.SourceGenerator.Parsing.Marks;
using SdkKit.SourceGenerator.Permissions;
using SdkKit.SourceGenerator.Reuse;

namespace SdkKit.SourceGenerator;

/// <summary>Turns each annotated interface or class into its client, and all of them into the provisioning manifest.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var clients = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ClientParser.AttributeName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (target, cancellationToken) => ParsedClients.Get(target, one => IsFirstDeclaration(one)
                    ? Parse(one, cancellationToken)
                    : null))
            .Where(static client => client is not null)
            .Select(static (client, _) => client!)
            .WithTrackingName(StepNames.Clients);
        var clashes = clients
            .Select(static (client, _) => client.FullName)
            .Collect()
            .Select(static (names, _) => HintNames.Clashing(names))
            .WithTrackingName(StepNames.Clashes);
        context.RegisterSourceOutput(
            clients.Combine(clashes),
            static (output, pair) => output.AddSource(HintNames.Of(pair.Left.FullName, pair.Right), ClientEmitter.Emit(pair.Left)));

        var roleFiles = context.AdditionalTextsProvider
            .Where(static file => CustomRoleFile.IsOne(file.Path))
            .Select(static (file, cancellationToken) => (file.Path, Text: file.GetText(cancellationToken)?.ToString() ?? ""))
            .Collect()
            .Select(static (files, _) => files.ToEquatableList());
        var wantsCustomRole = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.SdkKitCustomRole", out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase));
        var manifest = clients
            .Combine(roleFiles)
            .Select(static (pair, _) => ManifestFactory.Describe(pair.Left, new ProjectRoles(pair.Right)))
            .WithTrackingName(StepNames.ManifestClients)
            .Collect()
            .Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? ""))
            .Combine(wantsCustomRole)
            .Select(static (pair, _) => ManifestFactory.Describe(pair.Left.Right, pair.Left.Left, pair.Right))
            .WithTrackingName(StepNames.Manifest);
        context.RegisterSourceOutput(manifest, static (output, manifest) =>
        {
            if (manifest.Clients.Count > 0)
            {
                output.AddSource("ProvisioningManifestSource.g.cs", ManifestEmitter.Emit(manifest));
            }
        });
    }

    private static ClientModel? Parse(GeneratorAttributeSyntaxContext target, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)target.TargetSymbol;
        var scope = MarkScope.TryOf(type, (TypeDeclarationSyntax)target.TargetNode, target.SemanticModel, cancellationToken);
        return ClientParser.Parse(type, target.Attributes[0], scope, cancellationToken).Model;
    }

    /// <summary>False for a second declaration with the attribute, as a copied file has it: two outputs of one name would cost the user all clients.</summary>
    private static bool IsFirstDeclaration(GeneratorAttributeSyntaxContext target) =>
        ReferenceEquals(target.TargetSymbol.Attribute("AzureApiClientAttribute"), target.Attributes[0]);
}
