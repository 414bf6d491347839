using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Model;

/// <summary>One method of the client: either a call, or the reason why it can be none.</summary>
internal sealed record MethodModel
{
    public required string Name { get; init; }

    public required string ReturnType { get; init; }

    /// <summary>The interface that declares the method; it differs from the client's for an inherited one.</summary>
    public required string DeclaringInterface { get; init; }

    public required EquatableList<ParameterModel> Parameters { get; init; }

    public required EquatableList<RoleModel> Roles { get; init; }

    /// <summary>The call, or null when a diagnostic stands against it.</summary>
    public CallModel? Call { get; init; }

    /// <summary>What a method that goes on with an operation takes and returns; such a method is no call.</summary>
    public RehydrationModel? Rehydration { get; init; }

    /// <summary>The argument that cancels the call.</summary>
    public string Cancellation => Parameters.FirstOrDefault(one => one.Binding == ParameterBinding.Cancellation)?.Name ?? "default";

    /// <summary>The id of the diagnostic that makes this method a stub.</summary>
    public string? StubReason { get; init; }

    /// <summary>What stands between a stub's name and its parameters: <c>&lt;T&gt;</c>, or nothing.</summary>
    public string TypeParameters { get; init; } = "";
}
