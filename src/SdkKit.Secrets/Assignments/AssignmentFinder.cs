using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Assignments;

/// <summary>Finds the assignment whose name holds an anchor, by the text's own structure where it has one.</summary>
internal static class AssignmentFinder
{
    public static Assignment? At(CandidateText text, AnchorHit anchor, TextSyntax syntax) =>
        (syntax == TextSyntax.CSharp ? InCSharp(text, anchor) : InDocument(text, anchor, syntax)) is { } assignment ? Fallback.In(assignment) : null;

    private static Assignment? InCSharp(CandidateText text, AnchorHit anchor)
    {
        if (text.CSharp.ValueOf(anchor.Start) is { } assignment)
            return assignment;

        return text.CSharp.TextAt(anchor.Start) is { } inner
            ? new AssignmentReader(text, TextSyntax.Literal, inner.Start, inner.End, inner.Kind == CSharp.CSharpTokenKind.Comment).Read(anchor)
            : null;
    }

    /// <summary>What the document takes for neither name nor value, a comment for instance, is read locally.</summary>
    private static Assignment? InDocument(CandidateText text, AnchorHit anchor, TextSyntax syntax)
    {
        var around = new AssignmentReader(text, syntax, 0, text.Length);
        if (text.Document(syntax) is not { } document)
            return around.Read(anchor);
        if (document.ValueOf(anchor.Start) is { } assignment)
            return assignment;

        return document.ScalarAt(anchor.Start) is { } inner
            ? new AssignmentReader(text, TextSyntax.Literal, inner.Start, inner.End).Read(anchor)
            : around.Read(anchor);
    }
}
