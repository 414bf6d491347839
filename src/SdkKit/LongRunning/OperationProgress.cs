namespace SdkKit.LongRunning;

/// <summary>How far one poll says that an operation is.</summary>
/// <param name="IsFinal">No further poll is needed.</param>
/// <param name="HasFailed">The service says that it failed, or the answer is none that a status could be read from.</param>
/// <param name="Status">The service's word for it, when there is one.</param>
/// <param name="ResourceLocation">Where the status monitor says that the result is.</param>
internal readonly record struct OperationProgress(bool IsFinal, bool HasFailed, string? Status = null, string? ResourceLocation = null);
