namespace SdkKit.SourceGenerator.Model;

internal sealed record ParameterModel
{
    /// <summary>The name as written in code, a keyword with its <c>@</c>.</summary>
    public required string Name { get; init; }

    public required string Type { get; init; }

    /// <summary><c>ref </c>, <c>out </c>, <c>in </c>, <c>params </c> or nothing.</summary>
    public required string Modifier { get; init; }

    /// <summary><c> = default</c> and the like, or nothing.</summary>
    public required string Default { get; init; }

    public required ParameterBinding Binding { get; init; }

    /// <summary>The name in the query or the header's name.</summary>
    public string WireName { get; init; } = "";

    public ValueShape Shape { get; init; }

    /// <summary>Whether each item of the argument is sent.</summary>
    public bool IsCollection { get; init; }

    /// <summary>Whether the argument may be null and then is left out.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether an item of the argument may be null and then is left out.</summary>
    public bool HasNullItems { get; init; }
}
