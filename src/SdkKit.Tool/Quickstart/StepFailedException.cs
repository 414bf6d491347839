namespace SdkKit.Tool.Quickstart;

/// <summary>A step went wrong: what it printed, and what a person can do about it.</summary>
internal sealed class StepFailedException(string reason, string remedy, IReadOnlyList<string> output) : Exception(reason)
{
    public string Remedy { get; } = remedy;

    public IReadOnlyList<string> Output { get; } = output;
}
