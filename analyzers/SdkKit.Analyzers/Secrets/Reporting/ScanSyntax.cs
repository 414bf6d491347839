using SdkKit.Secrets;

namespace SdkKit.Analyzers.Secrets.Reporting;

/// <summary>The options of scans, by what is scanned.</summary>
internal static class ScanSyntax
{
    /// <summary>The value of a literal, or of literals put together.</summary>
    public static SecretScanOptions Literal { get; } = new() { Syntax = TextSyntax.Literal };

    /// <summary>Comments, and code that is not compiled.</summary>
    public static SecretScanOptions Source { get; } = new() { Syntax = TextSyntax.CSharp };

    /// <summary>A file beside the code.</summary>
    public static SecretScanOptions OfFile(string path) => new() { Syntax = TextSyntaxes.OfPath(path) };
}
