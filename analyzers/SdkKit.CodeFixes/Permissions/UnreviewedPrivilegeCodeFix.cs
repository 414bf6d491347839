using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SdkKit.Analyzers.Clients;
using SdkKit.Analyzers.Diagnostics;
using SdkKit.Analyzers.Permissions;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Permissions;

namespace SdkKit.CodeFixes.Permissions;

/// <summary>Writes what a client needs now into the committed manifest, where it shows in the pull request.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnreviewedPrivilegeCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(DiagnosticIds.UnreviewedPrivilege);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || context.Document.Project.AdditionalDocuments.FirstOrDefault(file => CommittedManifest.IsOne(file.FilePath ?? file.Name)) is not { } manifest)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                $"Accept what {declaration.Identifier.ValueText} needs in {manifest.Name}",
                cancellationToken => AcceptAsync(context.Document, declaration, manifest, cancellationToken),
                equivalenceKey: nameof(UnreviewedPrivilegeCodeFix)),
            context.Diagnostics);
    }

    private static async Task<Solution> AcceptAsync(Document document, TypeDeclarationSyntax declaration, TextDocument file, CancellationToken cancellationToken)
    {
        var solution = document.Project.Solution;
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type || ParsedClients.TryGet(type, cancellationToken)?.Model is not { } client)
        {
            return solution;
        }

        var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var committed = ManifestJson.Read(text.ToString(), file.FilePath ?? file.Name);
        var now = ManifestFactory.Describe(client, RoleFiles.In(document.Project.AnalyzerOptions, cancellationToken));
        var accepted = committed with
        {
            Clients = committed.Clients.Where(one => one.Interface != now.Interface).Concat([now]).ToEquatableList(),
        };
        accepted = committed.CustomRole is null ? accepted : accepted with { CustomRole = ManifestCustomRole.Of(accepted) };
        return solution.WithAdditionalDocumentText(file.Id, SourceText.From(ManifestJson.Write(accepted), text.Encoding));
    }
}
