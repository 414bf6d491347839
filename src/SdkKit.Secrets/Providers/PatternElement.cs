using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Providers;

/// <summary>Characters of one set, a number of times.</summary>
internal readonly record struct PatternElement(AsciiSet Set, int Least, int Most);
