using System.Text;
using System.Text.RegularExpressions;
using SdkKit.Secrets.Quality.Cases;

namespace SdkKit.Secrets.Quality.Training;

/// <summary>
/// Makes the engine's table of letter triples: the words of XML documentation files, split where their case turns, each counted by the logarithm of how often it occurs, so that
/// frequent words do not drown the rest.
/// </summary>
internal static partial class TrigramTraining
{
    private const string Letters = "`abcdefghijklmnopqrstuvwxyz"; // the first stands for a word's boundary
    private const double MostWeight = 8;
    private const double Smoothing = 2;
    private const double DigitsPerBit = 1.25;
    private const int LineLength = 135;

    public static void Run(string folder, TextWriter output)
    {
        if (!Directory.Exists(folder))
            throw new BadInputException($"{folder} is no folder; give one with XML documentation files, such as the packs of the .NET SDK");

        var (triples, pairs, singles) = Count(Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories));
        var total = singles.Sum();
        var table = new StringBuilder();
        for (var i = 0; i < triples.Length; i++)
        {
            var probability = (triples[i] + Smoothing * singles[i % 27] / total) / (pairs[i / 27] + Smoothing);
            table.Append("0123456789abcdef"[(int)Math.Min(15, Math.Round(-Math.Log2(probability) * DigitsPerBit))]);
        }

        for (var i = 0; i < table.Length; i += LineLength)
            output.WriteLine(table.ToString(i, Math.Min(LineLength, table.Length - i)));
    }

    private static (double[] Triples, double[] Pairs, double[] Singles) Count(IEnumerable<string> files)
    {
        var words = files.SelectMany(static file => Word().Matches(File.ReadAllText(file)).Select(static match => match.Value.ToLowerInvariant()))
            .GroupBy(static word => word).Where(static group => group.Skip(1).Any());
        var (triples, pairs, singles) = (new double[27 * 27 * 27], new double[27 * 27], new double[27]);
        foreach (var word in words)
        {
            var weight = Math.Min(1 + Math.Log2(word.Count()), MostWeight);
            var letters = $"``{word.Key}`".Select(static c => Letters.IndexOf(c, StringComparison.Ordinal)).ToArray();
            for (var i = 2; i < letters.Length; i++)
            {
                var pair = letters[i - 2] * 27 + letters[i - 1];
                triples[pair * 27 + letters[i]] += weight;
                pairs[pair] += weight;
                singles[letters[i]] += weight;
            }
        }

        return (triples, pairs, singles);
    }

    [GeneratedRegex("[A-Z]?[a-z]{2,}|[A-Z]{2,}(?![a-z])")]
    private static partial Regex Word();
}
