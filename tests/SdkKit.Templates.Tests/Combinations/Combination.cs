namespace SdkKit.Templates.Tests.Combinations;

/// <summary>A template and one choice for each of its parameters.</summary>
internal sealed record Combination(string Template, IReadOnlyDictionary<string, string> Choices)
{
    /// <summary>All pairs of choices, the template being one of them.</summary>
    public IEnumerable<(string, string)> Pairs()
    {
        string[] parts = [Template, .. Choices.Select(choice => $"{choice.Key}={choice.Value}")];
        return from first in Enumerable.Range(0, parts.Length) from second in Enumerable.Range(first + 1, parts.Length - first - 1) select (parts[first], parts[second]);
    }

    public bool Has(string parameter, string choice) => Choices.TryGetValue(parameter, out var chosen) && chosen.Split('|').Contains(choice);

    public override string ToString() => $"{Template} {string.Join(' ', Choices.Select(choice => $"{choice.Key}={choice.Value}"))}";
}
