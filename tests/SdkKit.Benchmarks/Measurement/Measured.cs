namespace SdkKit.Benchmarks.Measurement;

/// <param name="Nanoseconds">Median time of one operation.</param>
/// <param name="Bytes">Median allocation of one operation.</param>
internal sealed record Measured(double Nanoseconds, double Bytes);
