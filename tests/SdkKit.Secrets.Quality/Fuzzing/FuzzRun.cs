using System.Diagnostics;
using SdkKit.Secrets.Quality.Cases;

namespace SdkKit.Secrets.Quality.Fuzzing;

/// <summary>Random and mutated text for a while: no crash, no finding outside of the text, no time beyond what the length allows.</summary>
internal static class FuzzRun
{
    private const int LongLine = 1_000_000;
    private const int FirstLine = 20_000;

    /// <summary>Far above what a scan takes (a few nanoseconds to a microsecond a character), far below what quadratic time would.</summary>
    private const double MostMicrosecondsPerCharacter = 20;

    private static readonly TextSyntax[] Syntaxes = Enum.GetValues<TextSyntax>();

    public static bool Run(double minutes, string? casesPath, TextWriter output)
    {
        var seeds = casesPath is null ? [] : CaseFile.Read(casesPath).Select(static c => c.Text).ToArray();
        var texts = new FuzzText(seeds, new Random(Environment.TickCount));
        foreach (var syntax in Syntaxes)
            SecretScanner.Scan(texts.Line(FirstLine), new SecretScanOptions { Syntax = syntax }); // The first scans compile the code and fill its tables.

        var clock = Stopwatch.StartNew();
        var (scans, characters) = (0L, 0L);
        while (clock.Elapsed.TotalMinutes < minutes)
        {
            var text = scans % 500 == 499 ? texts.Line(LongLine) : texts.Next();
            var syntax = Syntaxes[scans % Syntaxes.Length];
            if (Problem(text, syntax) is { } problem)
            {
                var path = Path.Combine(Path.GetTempPath(), $"secrets-fuzz-{scans}.txt");
                File.WriteAllText(path, text, System.Text.Encoding.Unicode);
                output.WriteLine($"fuzz: {problem} as {syntax}, {text.Length} characters; the text is in {path} (UTF-16)");
                return false;
            }

            scans++;
            characters += text.Length;
        }

        output.WriteLine($"fuzz: {scans} texts, {characters / 1_000_000} million characters, nothing wrong");
        return true;
    }

    private static string? Problem(string text, TextSyntax syntax)
    {
        try
        {
            var clock = Stopwatch.StartNew();
            var findings = SecretScanner.Scan(text, new SecretScanOptions { Syntax = syntax });
            var limit = TimeSpan.FromMicroseconds(200_000 + text.Length * MostMicrosecondsPerCharacter);
            if (clock.Elapsed > limit)
                return $"took {clock.Elapsed.TotalMilliseconds:0} ms";

            return findings.Any(f => f.Start < 0 || f.Length <= 0 || f.End > text.Length) ? "a finding lies outside of the text" : null;
        }
#pragma warning disable CA1031 // Any exception is what is looked for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error.GetType().Name + " at " + error.StackTrace?.Split('\n').FirstOrDefault()?.Trim();
        }
    }
}
