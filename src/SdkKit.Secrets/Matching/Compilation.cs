using System.Runtime.CompilerServices;

namespace SdkKit.Secrets.Matching;

/// <summary>How the run time is to compile methods that run once for each character.</summary>
internal static class Compilation
{
    /// <summary>
    /// Optimised from the first call on, <c>MethodImplOptions.AggressiveOptimization</c>, which .NET Standard has no name for and older run times ignore: a compiler that
    /// just started would spend its whole life in the slow version.
    /// </summary>
    public const MethodImplOptions AtOnce = (MethodImplOptions)512;
}
