using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using SdkKit.Analyzers.Secrets;
using SdkKit.Secrets.Baselines;

namespace SdkKit.CodeFixes.Secrets;

/// <summary>Writes the fingerprint of a finding that may stay into the baseline beside the code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReviewedSecretCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = SecretDiagnostics.All.Select(static d => d.Id).ToImmutableArray();

    /// <summary>None: each finding is to be looked at by itself.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(SecretDiagnostics.Fingerprint, out var fingerprint) && fingerprint is not null)
            {
                var entry = new BaselineEntry(fingerprint, diagnostic.Id, "reviewed");
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Mark as reviewed in {SecretBaseline.FileName}",
                        cancellationToken => AddAsync(context.Document.Project, entry, cancellationToken),
                        equivalenceKey: nameof(ReviewedSecretCodeFix)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> AddAsync(Project project, BaselineEntry entry, CancellationToken cancellationToken)
    {
        if (project.AdditionalDocuments.FirstOrDefault(static d => Path.GetFileName(d.FilePath ?? d.Name) == SecretBaseline.FileName) is { } baseline)
        {
            var text = await baseline.GetTextAsync(cancellationToken).ConfigureAwait(false);
            return project.Solution.WithAdditionalDocumentText(baseline.Id, SourceText.From(SecretBaseline.Insert(text.ToString(), entry), text.Encoding));
        }

        var path = project.FilePath is { } file ? Path.Combine(Path.GetDirectoryName(file)!, SecretBaseline.FileName) : null;
        return project.AddAdditionalDocument(SecretBaseline.FileName, SecretBaseline.Insert("", entry), filePath: path).Project.Solution;
    }
}
