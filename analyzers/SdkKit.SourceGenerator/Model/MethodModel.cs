using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Model;

/// <summary>One method of the client: either a call, or the reason why it can be none.</summary>
internal sealed record MethodModel
{
    public required string Name { get; init; }

    public required string ReturnType { get; init; }

    /// <summary>What stands before the return type: <c>public </c>, <c>public partial </c>, or nothing for an explicit implementation.</summary>
    public required string Modifiers { get; init; }

    /// <summary><c>global::IBase.</c> where the method is implemented for that interface alone, or nothing.</summary>
    public required string Qualifier { get; init; }

    /// <summary><c>&lt;T&gt;</c>, or nothing.</summary>
    public required string TypeParameters { get; init; }

    /// <summary>What has to be said of the type parameters, with a space before it, or nothing.</summary>
    public required string Constraints { get; init; }

    public required EquatableList<ParameterModel> Parameters { get; init; }

    public required EquatableList<RoleModel> Roles { get; init; }

    public required StatedPermissions Stated { get; init; }

    /// <summary>The call, or null when a diagnostic stands against it.</summary>
    public CallModel? Call { get; init; }

    /// <summary>What a method that goes on with an operation takes and returns; such a method is no call.</summary>
    public RehydrationModel? Rehydration { get; init; }

    /// <summary>The id of the diagnostic that makes this method a stub.</summary>
    public string? StubReason { get; init; }
}
