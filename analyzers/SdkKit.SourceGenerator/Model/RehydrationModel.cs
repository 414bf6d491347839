namespace SdkKit.SourceGenerator.Model;

/// <summary>A method that goes on with an operation of before.</summary>
/// <param name="Token">The parameter that holds the rehydration token's text.</param>
/// <param name="Cancellation">The C# that gives the cancellation token.</param>
/// <param name="Json">The field of the result's JSON contract, when the operation has a result.</param>
internal sealed record RehydrationModel(string Token, string Cancellation, string? Json);
