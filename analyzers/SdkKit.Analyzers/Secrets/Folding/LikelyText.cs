using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.Analyzers.Secrets.Folding;

/// <summary>
/// The texts that a composition may stand for, by the spelling of its names alone. Where none of them holds anything, nobody has to bind a name: next to all
/// compositions end here.
/// </summary>
internal sealed class LikelyText
{
    private const int LongestChain = 8;
    private const int MostTexts = 16;

    /// <summary>Names that are sums of names that are sums grow without bound; no text that a person writes needs as many.</summary>
    private const int MostNames = 256;

    private readonly FragmentIndex _fragments;
    private readonly FoldedText _folded;
    private Dictionary<string, ExpressionSyntax>? _chosen;
    private int _rest;
    private int _depth;
    private int _names;

    private LikelyText(FragmentIndex fragments, ExpressionSyntax expression, int number)
    {
        (_fragments, _rest) = (fragments, number);
        _folded = FoldedText.Of(expression, Resolve);
    }

    /// <summary>How many texts there are: the product of how many values each name has.</summary>
    private int Texts { get; set; } = 1;

    /// <summary>Whether a name has a value that its spelling does not tell.</summary>
    private bool IsDoubtful { get; set; }

    /// <summary>Whether one of the texts satisfies <paramref name="holds"/>, or there may be others.</summary>
    public static bool MayHold(ExpressionSyntax expression, FragmentIndex fragments, Func<FoldedText, bool> holds)
    {
        for (var (number, texts) = (0, 1); number < texts; number++)
        {
            var text = new LikelyText(fragments, expression, number);
            texts = Math.Max(texts, text.Texts);
            if (text.IsDoubtful || texts > MostTexts || holds(text._folded))
                return true;
        }

        return false;
    }

    private string? Resolve(ExpressionSyntax name)
    {
        if (_depth == LongestChain || Chosen(name) is not { } value)
            return null;
        if (++_names > MostNames)
        {
            IsDoubtful = true;
            return null;
        }

        _depth++;
        var folded = FoldedText.Of(value, Resolve);
        _depth--;
        IsDoubtful |= !folded.IsConstant;
        return folded.IsConstant ? folded.Text : null;
    }

    /// <summary>The value that this text takes: each name is a digit of its number.</summary>
    private ExpressionSyntax? Chosen(ExpressionSyntax name)
    {
        var values = _fragments.LikelyValuesOf(name);
        if (values.Count < 2)
            return values.Count == 0 ? null : values[0];

        var spelling = name.ToString();
        _chosen ??= new Dictionary<string, ExpressionSyntax>(StringComparer.Ordinal);
        if (!_chosen.TryGetValue(spelling, out var value))
        {
            _chosen[spelling] = value = values[_rest % values.Count];
            _rest /= values.Count;
            Texts = Math.Min(Texts * values.Count, MostTexts + 1);
        }

        return value;
    }
}
