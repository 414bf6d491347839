using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using SdkKit.Analyzers.Secrets;

namespace SdkKit.CodeFixes.Secrets;

/// <summary>Reads the secret at run time instead: from the Key Vault client or the configuration that is in scope, or from an environment variable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HardCodedSecretCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = SecretDiagnostics.All.Select(static d => d.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellationToken = context.CancellationToken;
        var root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null || model is null || !diagnostic.Properties.TryGetValue(SecretDiagnostics.Variable, out var variable) || variable is null
                || ReplaceableSecret.Find(root, diagnostic.Location.SourceSpan) is not { } secret)
            {
                continue;
            }

            var name = SecretName.For(secret.Expression, variable);
            if (LookupInScope.FindSecretClient(model, secret.Expression.SpanStart, cancellationToken) is { } client)
                Register($"Read Key Vault secret '{name.VaultName}'", "KeyVault", $"{client}.GetSecret(\"{name.VaultName}\").Value.Value", missing: null);
            if (LookupInScope.FindConfiguration(model, secret.Expression.SpanStart, cancellationToken) is { } configuration)
                Register($"Read configuration value '{name.Key}'", "Configuration", $"{configuration}[\"{name.Key}\"]", $"Set the configuration value {name.Key}.");
            Register($"Read environment variable '{name.Variable}'", "Environment", $"System.Environment.GetEnvironmentVariable(\"{name.Variable}\")", $"Set the environment variable {name.Variable}.");

            void Register(string title, string kind, string lookup, string? missing) => context.RegisterCodeFix(
                CodeAction.Create(
                    title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(secret.ReplaceIn(root, Lookup(lookup, missing)))),
                    equivalenceKey: $"{nameof(HardCodedSecretCodeFix)}.{kind}"),
                diagnostic);
        }
    }

    /// <summary>What may be missing is guarded; Key Vault throws by itself.</summary>
    private static ExpressionSyntax Lookup(string lookup, string? missing) =>
        SyntaxFactory.ParseExpression(missing is null ? lookup : $"{lookup} ?? throw new System.InvalidOperationException(\"{missing}\")")
            .WithAdditionalAnnotations(Simplifier.Annotation, Formatter.Annotation);
}
