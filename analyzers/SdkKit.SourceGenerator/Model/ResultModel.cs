namespace SdkKit.SourceGenerator.Model;

/// <summary>What a call returns.</summary>
/// <param name="Shape">How the answer is read.</param>
/// <param name="Json">The field of the result's JSON contract, when it is JSON.</param>
internal sealed record ResultModel(ResultShape Shape, string? Json = null);
