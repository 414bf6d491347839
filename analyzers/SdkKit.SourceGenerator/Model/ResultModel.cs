namespace SdkKit.SourceGenerator.Model;

/// <summary>What a call returns.</summary>
/// <param name="Shape">How the answer is read.</param>
/// <param name="Json">The field of the JSON contract of the result, or of one of its items.</param>
internal sealed record ResultModel(ResultShape Shape, string? Json = null)
{
    /// <summary>How pages follow each other, where they do not as usual.</summary>
    public PagingModel? Paging { get; init; }

    /// <summary>Whether the answer is lines of JSON whatever its media type.</summary>
    public bool IsJsonLines { get; init; }

    /// <summary>The member of <c>FinalStateVia</c> that an operation's result is read by.</summary>
    public string FinalStateVia { get; init; } = "Default";

    public bool IsSequence => Shape is ResultShape.Items or ResultShape.Pageable or ResultShape.Pages or ResultShape.Events or ResultShape.TextEvents;

    public bool IsOperation => Shape is ResultShape.Operation or ResultShape.OperationWithValue;
}
