using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Providers;

/// <summary>Characters of one set, a number of times.</summary>
// A class, because the framework's generic code over classes is compiled already: a compiler that starts anew reads the table of patterns each time.
internal sealed record PatternElement(AsciiSet Set, int Least, int Most);
