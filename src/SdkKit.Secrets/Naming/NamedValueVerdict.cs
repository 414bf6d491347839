using SdkKit.Secrets.Checksums;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Naming;

/// <summary>The decision on one name and value: a reason against it, or how sure it is.</summary>
internal readonly record struct NamedValueVerdict(RejectionReason? Reason, SecretConfidence Confidence, string Evidence)
{
    private const int ShortestPassword = 5;
    private const int ShortestKey = 8;
    private const int ShortestUnnamedKey = 12;
    private const int ShortestInPath = 32;
    private const int ShortestNumber = 20;
    private const int ShortestCount = 30;
    private const double MostOfDigitless = 2.3;

    /// <summary>Providers whose keys are GUIDs.</summary>
    private static readonly string[] GuidProviders = ["heroku", "snyk", "hubspot", "scaleway", "postmark", "npm", "codacy", "squarespace", "miro", "sendbird", "cloudbees", "uptime"];
    private const int Longest = 4_000;
    private const int MostSpaces = 3;

    /// <summary>Whether there is a name under which the verdict may be other than a rejection; by length and spaces alone.</summary>
    public static bool MayBeFound(string value)
    {
        if (value.Length is < ShortestPassword or > Longest)
            return false;

        var spaces = 0;
        foreach (var c in value)
        {
            if (c == ' ' && ++spaces > MostSpaces)
                return false;
        }

        return true;
    }

    public static NamedValueVerdict Of(NameMeaning meaning, string name, string value, NamedValueKind kind)
    {
        if (value.Length > Longest)
            return Rejected(RejectionReason.Shape);
        if (RecentValues.WhyNone(value) is { } reason)
            return Rejected(reason);
        if (RepeatsName(name, value))
            return Rejected(RejectionReason.Placeholder);
        if (ValueText.IsDottedNumber(value) || IsPublicKeyToken(name, value))
            return Rejected(RejectionReason.Identifier);

        var verdict = meaning switch
        {
            NameMeaning.Password => OfPassword(value, kind),
            NameMeaning.Path => OfPath(value),
            _ => OfKey(name, value, meaning, kind),
        };
        if (verdict.Reason is RejectionReason.Words or RejectionReason.Identifier && kind == NamedValueKind.Setting && IsChosenSecret(name, value))
            return Found(SecretConfidence.Low, "its name says secret, and it reads like a password");
        if (verdict.Reason is null && PublishedKeys.Contains(value)) // Last, for it hashes.
            return Rejected(RejectionReason.PublishedTestKey);

        return kind == NamedValueKind.Prose && verdict.Confidence == SecretConfidence.High ? verdict with { Confidence = SecretConfidence.Medium } : verdict;
    }

    private static NamedValueVerdict OfPassword(string value, NamedValueKind kind)
    {
        if (value.Length < ShortestPassword)
            return Rejected(RejectionReason.TooShort);
        if (IsLowVariety(value))
            return Rejected(RejectionReason.LowVariety);

        if (!value.Any(char.IsLetterOrDigit))
            return Rejected(RejectionReason.Shape);

        var efficiency = TokenEfficiency.Of(value);
        if (value.IndexOf(' ') >= 0 && (efficiency.UnnaturalLetters <= efficiency.NaturalLetters || value.Count(static c => c == ' ') > MostSpaces))
            return kind == NamedValueKind.Setting && ValueText.IsPassPhrase(value) ? Found(SecretConfidence.Low, "words, as a pass phrase has") : Rejected(RejectionReason.Words);

        // What people choose: a word with digits or signs in it. A word alone is a label far more often than a password.
        var isMixed = efficiency.Digits > 0 || efficiency.Symbols > 0;
        if (!isMixed && efficiency.UnnaturalLetters < ShortestPassword && (!efficiency.IsRandom || efficiency.NaturalLetters * 2 >= value.Length))
            return kind == NamedValueKind.Setting ? Found(SecretConfidence.Low, "a word that anybody guesses") : Rejected(RejectionReason.Words);
        if (efficiency.Digits == 0 && !efficiency.IsRandom && value.IndexOfAny(['-', '_', '.']) > 0 && efficiency.Symbols == 0)
            return Rejected(RejectionReason.Identifier);
        if (IsCode(value))
            return Rejected(RejectionReason.Identifier);
        if (kind == NamedValueKind.Prose && !efficiency.IsRandom && efficiency.Digits == 0)
            return Rejected(RejectionReason.Words);

        return Found(efficiency.IsRandom ? SecretConfidence.High : SecretConfidence.Medium, "its name says password, and it reads like one");
    }

    /// <summary>Base64 has slashes as a path has, but neither words nor names of files.</summary>
    private static NamedValueVerdict OfPath(string value) =>
        value.Length >= ShortestInPath && value.IndexOf('.') < 0 && IsKeyAlphabet(value) && value.Count(char.IsDigit) >= 2 && TokenEfficiency.Of(value) is { IsRandom: true } efficiency
        && efficiency.NaturalLetters * 3 < value.Length
            ? Found(SecretConfidence.Low, "its name says path of a secret, but it is random")
            : Rejected(RejectionReason.Address);

    /// <summary><c>development#product</c>: what is no name of anything because of its signs.</summary>
    private static bool IsChosenSecret(string name, string value) =>
        value.IndexOfAny(['#', '!', '@', '&', '*', '^', '+', '~']) > 0 && value.IndexOf(' ') < 0 && value.IndexOf('/') < 0 && value.Length >= ShortestKey && !IsCode(value) && SecretNames.IsChosen(name);

    private static NamedValueVerdict OfKey(string name, string value, NameMeaning meaning, NamedValueKind kind)
    {
        if (value.Length < (meaning == NameMeaning.Weak ? ShortestUnnamedKey : ShortestKey))
            return Rejected(RejectionReason.TooShort);
        if (IsLowVariety(value) || value.IndexOf('%') >= 0 && IsLowVariety(Uri.UnescapeDataString(value)))
            return Rejected(RejectionReason.LowVariety);
        if (value.IndexOf(' ') >= 0)
            return Rejected(RejectionReason.Words);
        if (ValueText.IsGuid(value))
            return meaning == NameMeaning.Weak && !GuidProviders.Any(provider => name.IndexOf(provider, StringComparison.OrdinalIgnoreCase) >= 0) ? Rejected(RejectionReason.Guid) : Found(SecretConfidence.Medium, "a GUID behind the name of a secret");

        if (AzureDevOpsTokenChecksum.Holds(value))
            return Found(SecretConfidence.Certain, "checksum of an Azure DevOps token verified");

        if (IsCode(value) || ValueText.IsDate(value))
            return Rejected(RejectionReason.Identifier);

        var efficiency = TokenEfficiency.Of(value);
        if (efficiency.Digits == value.Length)
            return value.Length < ShortestNumber ? Rejected(RejectionReason.Identifier) : Found(SecretConfidence.Medium, "its name says key or token, and it is a long number");
        if (IsHexadecimal(value) && efficiency.Digits >= 4)
            return Found(meaning == NameMeaning.Weak ? SecretConfidence.Medium : SecretConfidence.High, "its name says key or token, and it is a long hexadecimal number");
        if (meaning == NameMeaning.Key && value.Length >= ShortestCount && efficiency.Digits >= 4 && SampleText.IsSequence(value) && IsKeyAlphabet(value))
            return Found(SecretConfidence.Low, "its name says key or token, but it counts up: made up");
        if (!efficiency.IsRandom || efficiency.Digits == 0 && efficiency.NaturalLetters * 2 >= value.Length)
            return Rejected(efficiency.UnnaturalLetters == 0 ? RejectionReason.Identifier : RejectionReason.Words);
        if (ValueText.IsVersion(value))
            return Rejected(RejectionReason.Identifier);
        if (meaning == NameMeaning.Weak && (efficiency.Digits < 2 && efficiency.CharactersPerPiece > MostOfDigitless && kind != NamedValueKind.Setting || !IsKeyAlphabet(value)))
            return Rejected(RejectionReason.Identifier);

        return Found(meaning == NameMeaning.Weak ? SecretConfidence.Medium : SecretConfidence.High, "its name says key or token, and it is random");
    }

    /// <summary><c>const string ClientSecretKey = "client_secret"</c> holds the name of a setting.</summary>
    private static bool RepeatsName(string name, string value)
    {
        var words = NameWords.Of(value);
        var (inName, inValue) = (string.Concat(NameWords.Of(name)), string.Concat(words));
        if (inValue.Length == 0 || value.Any(char.IsDigit))
            return false;
        if (words.Count > 1 && words.All(word => SecretNames.IsTelling(word) || inName.IndexOf(word, StringComparison.Ordinal) >= 0))
            return true;

        return (inName.EndsWith(inValue, StringComparison.Ordinal) || inValue.EndsWith(inName, StringComparison.Ordinal) || inName.StartsWith(inValue, StringComparison.Ordinal));
    }

    /// <summary>The half of a strong name that everybody may know, also where a line break has cut its name.</summary>
    private static bool IsPublicKeyToken(string name, string value) =>
        value.Length == 16 && name.EndsWith("KeyToken", StringComparison.OrdinalIgnoreCase) && value.All(Uri.IsHexDigit);

    private static bool IsHexadecimal(string value) => value.Length >= 32 && value.All(static c => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F');

    /// <summary><c>SDKKIT1001</c>, <c>KB-20417</c>: capitals and a number, as rules, errors and articles have.</summary>
    private static bool IsCode(string value)
    {
        var letters = value.TakeWhile(static c => c is >= 'A' and <= 'Z').Count();
        var digits = value.Skip(letters).SkipWhile(static c => c is '-' or '_').ToList();
        return letters is >= 2 and <= 10 && digits.Count is > 0 and <= 6 && digits.All(char.IsDigit);
    }

    private static bool IsLowVariety(string value) => value.Distinct().Count() < Math.Min(5, 2 + value.Length / 4);

    private static bool IsKeyAlphabet(string value) => value.All(static c => c < 128 && (char.IsLetterOrDigit(c) || c is '+' or '/' or '=' or '-' or '_' or '.' or ':' or '~' or '!'));

    private static NamedValueVerdict Rejected(RejectionReason reason) => new(reason, SecretConfidence.Low, "");

    private static NamedValueVerdict Found(SecretConfidence confidence, string evidence) => new(null, confidence, evidence);
}
