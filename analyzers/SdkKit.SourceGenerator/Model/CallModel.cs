using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Model;

/// <summary>The request of a method and what it returns.</summary>
internal sealed record CallModel
{
    /// <summary>The HTTP method as it is on the wire.</summary>
    public required string Verb { get; init; }

    public required string Route { get; init; }

    public required EquatableList<RoutePart> Path { get; init; }

    /// <summary>The arguments that are never null and whose members are sent.</summary>
    public required EquatableList<string> TakenApart { get; init; }

    /// <summary>Query parameters with fixed values, the api-version among them.</summary>
    public required EquatableList<NamedValue> FixedQuery { get; init; }

    public required EquatableList<FieldModel> Query { get; init; }

    public required EquatableList<NamedValue> FixedHeaders { get; init; }

    public required EquatableList<FieldModel> Headers { get; init; }

    /// <summary>The arguments that say which version of the resource is meant: header, or nothing for all that the argument has, and argument.</summary>
    public required EquatableList<NamedValue> Conditions { get; init; }

    public required BodyModel? Body { get; init; }

    /// <summary>How long the whole call may take, in seconds.</summary>
    public required double? Timeout { get; init; }

    /// <summary>The C# that gives the cancellation token.</summary>
    public required string Cancellation { get; init; }

    /// <summary>The argument that is told how much has arrived.</summary>
    public required string? Progress { get; init; }

    public required ResultModel Result { get; init; }

    public required LocalNames Names { get; init; }
}
