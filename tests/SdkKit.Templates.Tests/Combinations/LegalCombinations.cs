using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SdkKit.Templates.Tests.Descriptions;

namespace SdkKit.Templates.Tests.Combinations;

/// <summary>What can be chosen together, read from the descriptions themselves.</summary>
internal static partial class LegalCombinations
{
    /// <summary>Every combination of choices. Of a parameter that takes several, each alone, the default and all of them: they do not depend on each other.</summary>
    public static IEnumerable<Combination> Of(TemplateDescription template) => Extend(template, [new Combination(template.ShortName, new Dictionary<string, string>())]);

    /// <summary>As few combinations as a greedy choice needs to have every pair of choices that is legal at all.</summary>
    public static IReadOnlyList<Combination> Covering(IReadOnlyList<Combination> all)
    {
        var open = all.SelectMany(combination => combination.Pairs()).ToHashSet();
        var chosen = new List<Combination>();
        while (open.Count > 0)
        {
            var best = all.MaxBy(combination => combination.Pairs().Count(open.Contains))!;
            open.ExceptWith(best.Pairs());
            chosen.Add(best);
        }

        return chosen;
    }

    private static IEnumerable<Combination> Extend(TemplateDescription template, IEnumerable<Combination> combinations)
    {
        foreach (var (name, symbol) in template.Parameters.Where(parameter => parameter.Symbol["datatype"]!.GetValue<string>() == "choice"))
        {
            combinations = combinations.SelectMany(combination => IsEnabled(symbol, combination)
                ? Values(symbol).Select(value => combination with { Choices = new Dictionary<string, string>(combination.Choices) { [name] = value } })
                : [combination]);
        }

        return combinations;
    }

    private static string[] Values(JsonObject symbol)
    {
        string[] single = [.. TemplateDescription.ChoicesOf(symbol)];
        return symbol["allowMultipleValues"]?.GetValue<bool>() == true
            ? [.. single.Append(symbol["defaultValue"]!.GetValue<string>()).Append(string.Join('|', single)).Distinct()]
            : single;
    }

    /// <summary>The one form of condition that the descriptions use: a parameter has a choice.</summary>
    private static bool IsEnabled(JsonObject symbol, Combination combination)
    {
        if (symbol["isEnabled"]?.GetValue<string>() is not { } condition)
        {
            return true;
        }

        var match = Condition().Match(condition);
        Assert.True(match.Success, condition);
        return combination.Has(match.Groups[1].Value, match.Groups[2].Value);
    }

    [GeneratedRegex(@"\A\((\w+) == '([^']+)'\)\z")]
    private static partial Regex Condition();
}
