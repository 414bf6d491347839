using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SdkKit.Analyzers.Secrets.Folding;
using SdkKit.Analyzers.Secrets.Naming;
using SdkKit.Analyzers.Secrets.Reporting;
using SdkKit.Secrets;

namespace SdkKit.Analyzers.Secrets.Flows;

/// <summary>A constant that is used as a credential, and where it is written.</summary>
internal readonly record struct ConstantCredential(SecretFinding Finding, SyntaxTree Tree, TextSpan Span)
{
    private const int FewestKeyBytes = 4;

    /// <summary>Null where the constant is none, or where its format or its name gives it away already: a secret is one finding.</summary>
    public static ConstantCredential? Find(ExpressionSyntax constant, CredentialForm form, ConstantTracer tracer)
    {
        var folded = FoldedText.Of(constant, tracer.Resolve);
        if (!folded.IsConstant)
            return OfBytes(constant);
        if (SecretScanner.Scan(folded.Text, ScanSyntax.Literal).Count > 0 || IsNamed(constant, folded.Text) || ConstantCredentialJudge.Judge(folded.Text, form) is not { } finding)
            return null;
        if (folded.Locate(finding.Start, finding.Length) is { } span)
            return new ConstantCredential(finding, constant.SyntaxTree, span);

        // A name alone holds the credential: what counts is where it was given its value.
        return folded.NameOf(finding.Start, finding.Length) is { } name && tracer.DeclaredValueOf(name) is { } declared && declared != constant
            ? Find(declared, CredentialForm.Secret, tracer)
            : null;
    }

    private static ConstantCredential? OfBytes(ExpressionSyntax constant) =>
        ElementText.ReadBytes(constant) is { Length: >= FewestKeyBytes } bytes && ConstantCredentialJudge.Judge(Convert.ToBase64String(bytes), CredentialForm.Secret) is { } finding
            ? new ConstantCredential(finding, constant.SyntaxTree, constant.Span)
            : null;

    private static bool IsNamed(ExpressionSyntax constant, string text) =>
        NamedExpression.Of(constant)?.Judge(text) is not null;
}
