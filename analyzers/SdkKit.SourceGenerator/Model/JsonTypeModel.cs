namespace SdkKit.SourceGenerator.Model;

/// <param name="Field">The field that holds the contract, for example <c>LogsQueryJson</c>.</param>
/// <param name="Type">The type as written in the generated code.</param>
internal sealed record JsonTypeModel(string Field, string Type);
