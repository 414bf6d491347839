using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Naming;
using SdkKit.Secrets.Rules;

namespace SdkKit.Secrets;

/// <summary>Decides by name and value together on values that have no provider's format. Thread-safe; time grows linearly with both.</summary>
public static class NamedValueJudge
{
    /// <summary>Whether a value of this name is worth judging; false for nearly all names, so that callers fold constants only where it is true.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static bool MayNameSecret(string name) => RecentNames.MeaningOf(name ?? throw new ArgumentNullException(nameof(name))) != NameMeaning.None;

    /// <summary>Whether <paramref name="value"/> could be a secret under some name; false for most texts of a program, and cheaper to ask than its name.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static bool MayBeSecret(string value) => NamedValueVerdict.MayBeFound(value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>Judges the unescaped text <paramref name="value"/> that <paramref name="name"/> stands for.</summary>
    /// <param name="name">Identifier or key as written: <c>clientSecret</c>, <c>Smtp:Password</c>, <c>--api-key</c>.</param>
    /// <param name="value">The value without quotes.</param>
    /// <param name="kind">Where both were found.</param>
    /// <param name="options">Fingerprint key and rejection report; null for the defaults.</param>
    /// <returns>A finding that covers the whole value, or null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> or <paramref name="value"/> is null.</exception>
    public static SecretFinding? Judge(string name, string value, NamedValueKind kind, SecretScanOptions? options = null)
    {
        if (name is null)
            throw new ArgumentNullException(nameof(name));
        if (value is null)
            throw new ArgumentNullException(nameof(value));

        var meaning = RecentNames.MeaningOf(name);
        if (meaning == NameMeaning.None)
            return null;

        options ??= SecretScanOptions.Default;
        var verdict = NamedValueVerdict.Of(meaning, name, value, kind);
        if (verdict.Reason is { } reason)
        {
            options.Rejected?.Invoke(new SecretRejection(NamedValueRule.Rule, 0, value.Length, reason));
            return null;
        }

        return new SecretFinding
        {
            Rule = NamedValueRule.Rule,
            Start = 0,
            Length = value.Length,
            Confidence = verdict.Confidence,
            Evidence = verdict.Evidence,
            Fingerprint = Fingerprint.Of(value, options.FingerprintKey),
        };
    }
}
