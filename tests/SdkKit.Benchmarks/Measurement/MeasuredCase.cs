namespace SdkKit.Benchmarks.Measurement;

/// <param name="Name">The case's name in the report.</param>
/// <param name="RunAsync">Does the work as many times as it is told.</param>
/// <param name="Iterations">How often a round does it; a round should take some milliseconds.</param>
internal sealed record MeasuredCase(string Name, Func<int, Task> RunAsync, int Iterations);
