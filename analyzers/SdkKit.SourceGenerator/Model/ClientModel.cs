using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Model;

/// <summary>All that the emitter needs of one annotated interface, as values that compare.</summary>
internal sealed record ClientModel
{
    public required string Namespace { get; init; }

    /// <summary>The client's name, which is also the name of its class: <c>LogAnalytics</c> of <c>ILogAnalytics</c>.</summary>
    public required string Name { get; init; }

    /// <summary><c>&lt;T&gt;</c>, or nothing.</summary>
    public required string TypeParameters { get; init; }

    public string TypeName => Name + TypeParameters;

    /// <summary>What has to be said of the type parameters, with a space before it, or nothing.</summary>
    public required string Constraints { get; init; }

    /// <summary>The annotated type as written in the generated code: an interface, or the class itself.</summary>
    public required string Interface { get; init; }

    /// <summary>The interface's full name without <c>global::</c>: the client's key in a program and in the manifest.</summary>
    public required string FullName { get; init; }

    /// <summary>Whether the client is the other half of a class that its author began.</summary>
    public required bool IsPartialClass { get; init; }

    public required bool IsPublic { get; init; }

    public required string Service { get; init; }

    public required EquatableList<EndpointModel> Endpoints { get; init; }

    public required string? JsonContext { get; init; }

    public required EquatableList<JsonTypeModel> JsonTypes { get; init; }

    public required EquatableList<EnumModel> Enums { get; init; }

    public required EquatableList<RoleModel> Roles { get; init; }

    public required StatedPermissions Stated { get; init; }

    /// <summary>The scope that the client's own attribute names.</summary>
    public required string? Scope { get; init; }

    public required EquatableList<MethodModel> Methods { get; init; }
}
