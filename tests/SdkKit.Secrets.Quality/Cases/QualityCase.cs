namespace SdkKit.Secrets.Quality.Cases;

/// <summary>One labelled text.</summary>
/// <param name="Id">Stable id, by which a report names the case without showing it.</param>
/// <param name="Source">The collection it comes from.</param>
/// <param name="Rule">What that collection calls the kind of secret.</param>
/// <param name="Text">The text.</param>
/// <param name="Secret">The secret in it; null where the label covers the whole text.</param>
/// <param name="IsSecret">The label.</param>
/// <param name="Extension">Extension of the file that the text is written into, with its dot.</param>
/// <param name="IsIdentifier">An account id or a client id: good to find, no fault to leave out.</param>
/// <param name="IsForeignRule">A negative for one rule of its own collection only: says nothing about other rules.</param>
/// <param name="IsCore">One of the types that the figures are asked for.</param>
/// <param name="NeedsContext">Known to be undecidable from this text alone.</param>
internal sealed record QualityCase(
    string Id, string Source, string Rule, string Text, string? Secret, bool IsSecret, string Extension,
    bool IsIdentifier, bool IsForeignRule, bool IsCore, bool NeedsContext)
{
    public bool IsCSharp => Extension == ".cs";

    /// <summary>Whether recall counts it.</summary>
    public bool IsPositive => IsSecret && !IsIdentifier && !NeedsContext;

    /// <summary>Whether precision counts it.</summary>
    public bool IsNegative => !IsSecret && !IsForeignRule;
}
