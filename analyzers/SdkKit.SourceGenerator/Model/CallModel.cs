using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Model;

/// <summary>The request of a method and what it returns.</summary>
internal sealed record CallModel
{
    public required string Verb { get; init; }

    public required string Route { get; init; }

    public required EquatableList<RoutePart> Path { get; init; }

    /// <summary>Query parameters with fixed values, the api-version among them.</summary>
    public required EquatableList<NamedValue> FixedQuery { get; init; }

    public required EquatableList<NamedValue> FixedHeaders { get; init; }

    public required ResultModel Result { get; init; }

    /// <summary>The field of the body's JSON contract, when there is a JSON body.</summary>
    public required string? BodyJson { get; init; }
}
