namespace SdkKit.Benchmarks.Measurement;

/// <param name="Nanoseconds">Time of one operation in the fastest rounds.</param>
/// <param name="Bytes">Median allocation of one operation.</param>
internal sealed record Measured(double Nanoseconds, double Bytes);
