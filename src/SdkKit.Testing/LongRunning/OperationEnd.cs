namespace SdkKit.Testing.LongRunning;

/// <summary>How an operation ends.</summary>
/// <param name="Status">The service's word.</param>
/// <param name="Result">Writes the result, if there is one.</param>
/// <param name="Error">Why it failed.</param>
internal sealed record OperationEnd(string Status, Func<HttpContent>? Result = null, (string Code, string Message)? Error = null);
