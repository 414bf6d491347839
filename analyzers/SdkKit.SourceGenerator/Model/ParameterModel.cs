namespace SdkKit.SourceGenerator.Model;

/// <summary>A parameter as its declaration has it.</summary>
internal sealed record ParameterModel
{
    /// <summary>The name as written in code, a keyword with its <c>@</c>.</summary>
    public required string Name { get; init; }

    public required string Type { get; init; }

    /// <summary><c>ref </c>, <c>out </c>, <c>in </c>, <c>params </c> or nothing.</summary>
    public required string Modifier { get; init; }

    /// <summary><c> = default</c> and the like, or nothing.</summary>
    public required string Default { get; init; }
}
