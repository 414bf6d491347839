namespace SdkKit.Tool.Processes;

/// <summary>What a program answered.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Lines of its standard output.</param>
/// <param name="All">Lines of both streams in the order in which they came.</param>
internal sealed record ChildOutput(int ExitCode, IReadOnlyList<string> Output, IReadOnlyList<string> All);
