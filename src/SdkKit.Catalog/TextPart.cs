namespace SdkKit.Catalog;

/// <summary>A part of a table that is not read yet.</summary>
/// <remarks>A class: a dictionary of values of our own would have to be compiled anew in every process, which takes longer than the reading.</remarks>
internal sealed class TextPart(string text, int start, int end)
{
    public override string ToString() => text.Substring(start, end - start);
}
