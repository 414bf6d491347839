using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Model;

/// <summary>All that the emitter needs of one annotated interface, as values that compare.</summary>
internal sealed record ClientModel
{
    public required string Namespace { get; init; }

    /// <summary>The client's name, which is also the name of its class: <c>LogAnalytics</c> of <c>ILogAnalytics</c>.</summary>
    public required string Name { get; init; }

    public required string Interface { get; init; }

    /// <summary>The interface's full name without <c>global::</c>: the client's key in a program and in the manifest.</summary>
    public required string FullName { get; init; }

    public required bool IsPublic { get; init; }

    public required string Service { get; init; }

    public required EquatableList<EndpointModel> Endpoints { get; init; }

    public required string? JsonContext { get; init; }

    public required EquatableList<JsonTypeModel> JsonTypes { get; init; }

    public required EquatableList<EnumModel> Enums { get; init; }

    public required EquatableList<RoleModel> Roles { get; init; }

    public required EquatableList<MethodModel> Methods { get; init; }
}
