namespace SdkKit.Streaming;

internal enum SequenceKind
{
    /// <summary>A success without a body.</summary>
    Nothing,

    Array,

    Lines,

    Events,

    /// <summary>An object, which can only be a page of items.</summary>
    Page,
}
