using System.Globalization;

namespace SdkKit.Secrets.Naming;

/// <summary>Recognises values that are no secret whatever their name: written to be replaced, looked up elsewhere, or an address.</summary>
internal static class ValueText
{
    private const int GuidLength = 36;
    private const int LongestStandin = 24;

    /// <summary>Openings of an expression that a template engine, a shell or a configuration system replaces.</summary>
    private static readonly string[] Expressions = ["${", "{{", "<%", "$(", "#{", "@{", "{%", "[[", "ENC[", "$env:", "%env(", "@Microsoft.KeyVault", "@@"];

    private static readonly string[] LookUps =
    [
        "!Ref", "!ImportValue", "!Sub", "!GetAtt", "!vault", "!secret", "ref+", "arn:", "vault:", "op://", "secret://", "env:", "env.", "file:", "ssm:", "process.env", "os.environ",
        "os.getenv", "getenv", "Environment.", "System.getenv", "ENV[", "var.", "local.", "data.", "module.", "secrets.", "parameters(", "variables(", "self.", "this.", "keyvault", "data:",
    ];

    /// <summary>Words that stand for a value rather than being one.</summary>
    private static readonly HashSet<string> Standins = new(StringComparer.Ordinal)
    {
        "example", "placeholder", "changeme", "change", "me", "replace", "sample", "dummy", "insert", "redacted", "fake", "test", "testing", "tests", "todo", "tbd", "your", "my", "the", "here", "this",
        "secret", "secrets", "password", "passwd", "pwd", "pass", "passphrase", "token", "key", "value", "string", "none", "null", "nil", "true", "false", "undefined", "empty", "default", "optional",
        "required", "unknown", "hidden", "masked", "foo", "bar", "baz", "qux", "abc", "abcd", "abcde", "abcdef", "xyz", "xxx", "enter", "some", "something", "whatever", "mock", "stub", "temp", "demo", "client", "api",
        "app", "user", "username", "admin", "root", "guest", "public", "private", "access", "auth", "bearer", "basic", "new", "old", "wrong", "invalid", "correct", "bad", "good", "valid", "super",
        "put", "set", "a", "an", "of", "for", "is", "to", "it", "with", "not", "used", "real", "any", "and", "or", "one", "two", "in", "on", "at", "no", "code", "id", "data", "text",
        "name", "long", "at", "least", "characters", "credential", "credentials", "consumer", "refresh", "encryption", "signing", "shared", "random", "strong", "unit", "integration", "mysecret",
        "anonymous", "mypassword", "testpassword", "yourpassword", "fakepassword", "dummypassword", "testsecret", "testkey", "testtoken", "mytoken", "mykey", "apikey", "letmein",
    };

    /// <summary>Words that messages, labels and descriptions are made of, and pass phrases hardly ever.</summary>
    private static readonly HashSet<string> Interface = new(StringComparer.Ordinal)
    {
        "enter", "your", "please", "must", "should", "invalid", "incorrect", "wrong", "required", "forgot", "forgotten", "reset", "change", "confirm", "new", "old", "is", "are", "was", "be", "not", "cannot",
        "can", "the", "a", "an", "for", "of", "this", "that", "to", "if", "password", "passwords", "passphrase", "user", "users", "account", "sign", "log", "login", "click", "minimum", "characters",
        "least", "match", "choose", "set", "type", "repeat", "again", "expired", "or", "use", "used", "has", "have", "when", "you", "will", "no", "key", "token", "secret", "string", "optional", "specify",
    };

    /// <summary>Digits that only count.</summary>
    private static readonly string[] Counting = ["123456789", "12345678", "1234567", "123456", "12345", "1234", "123"];

    /// <summary>Why <paramref name="value"/> is no secret; null when it may be one.</summary>
    public static RejectionReason? WhyNone(string value)
    {
        if (value.Length == 0 || value.Trim().Length == 0)
            return RejectionReason.TooShort;
        if (IsReference(value))
            return RejectionReason.Reference;
        if (IsPlaceholder(value))
            return RejectionReason.Placeholder;
        return IsAddress(value) ? RejectionReason.Address : null;
    }

    /// <summary>A value made of nothing but words such as <c>my-test-password1</c>.</summary>
    public static bool IsStandin(string value)
    {
        var words = NameWords.Of(value);
        var letters = 0;
        foreach (var word in words)
        {
            letters += word.Length;
            if (!Standins.Contains(word) && !SecretNames.IsTelling(word))
                return false;
        }

        // A word with one or two digits behind it is still a stand-in; with more around it, it may be a password that somebody chose.
        var counted = value.Length <= LongestStandin ? Counting.Aggregate(value, static (text, run) => text.Replace(run, "")) : value;
        var others = counted.Count(static c => !((c | 0x20) is >= 'a' and <= 'z') && c is not ('-' or '_' or ' ' or '.' or ';' or ','));
        return letters > 0 ? others <= 3 : counted.Length == 0;
    }

    /// <summary>Four words or more in small letters, none of which a message would hold: <c>correct horse battery staple</c>.</summary>
    public static bool IsPassPhrase(string value)
    {
        const int FewestWords = 4;
        const int MostWords = 8;
        const int ShortestWord = 2;
        var words = value.Split(' ');
        return words.Length is >= FewestWords and <= MostWords && words.All(static word => word.Length >= ShortestWord && word.All(static c => c is >= 'a' and <= 'z') && !Interface.Contains(word));
    }

    /// <summary>The name of a package or a file with its version: <c>jwt-core-0.11.2</c>.</summary>
    public static bool IsVersion(string value)
    {
        var parts = value.Split('.');
        return parts.Length >= 3 && value.Length < 60 && parts.Skip(1).All(static part => part.Length is > 0 and < 6 && part.All(char.IsDigit)) && char.IsDigit(parts[0].LastOrDefault());
    }

    /// <summary>A day, also as the version of an API and with a time: <c>2024-11-01-preview</c>, <c>2026-11-23T07:52:10Z</c>.</summary>
    public static bool IsDate(string value)
    {
        const string Day = "yyyy-MM-dd";
        return value.Length >= Day.Length
            && DateTime.TryParseExact(value.Substring(0, Day.Length), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && (value.Length == Day.Length || value.EndsWith("-preview", StringComparison.Ordinal)
                || (value[Day.Length] is 'T' or ' ' && value.Skip(Day.Length + 1).All(static c => c is >= '0' and <= '9' or ':' or '.' or 'Z' or '+' or '-')));
    }

    /// <summary>Long, of one piece and with digits all over: nothing that a sentence would hold.</summary>
    public static bool IsKeyLike(string value)
    {
        const int Shortest = 20;
        const int FewestDigits = 4;
        const int ShortestNumber = 32;
        return value.Length >= ShortestNumber && value.All(Uri.IsHexDigit) && value.Count(char.IsDigit) >= FewestDigits || value.Length >= Shortest
            && value.All(static c => c is >= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '-' or '_' or '+' or '/' or '=' or '.')
            && value.Count(char.IsDigit) >= FewestDigits && TokenEfficiency.Of(value).IsRandom;
    }

    /// <summary>An object identifier, a version or an internet address: <c>1.2.840.113549.1.9.7</c>.</summary>
    public static bool IsDottedNumber(string value) =>
        value.IndexOf('.') > 0 && value.All(static c => c is '.' or >= '0' and <= '9') && value.IndexOf("..", StringComparison.Ordinal) < 0;

    public static bool IsGuid(string value) =>
        value.Length == GuidLength && Guid.TryParseExact(value, "D", out _);

    private static bool IsReference(string value)
    {
        foreach (var opening in Expressions)
        {
            if (value.IndexOf(opening, StringComparison.Ordinal) >= 0)
                return true;
        }

        foreach (var lookUp in LookUps)
        {
            if (value.StartsWith(lookUp, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        value = value.Trim('\'', '"', '\\');
        if (value.Length == 0)
            return true;

        var (first, last) = (value[0], value[value.Length - 1]);
        return first == '%' && last == '%' && value.Length > 2
            || first == '{' && last == '}'
            || first == '$' && value.Length > 1 && value.Skip(1).All(static c => char.IsLetterOrDigit(c) || c is '_' or '.' or ':' or '[' or ']')
            || first == '[' && last == ']'
            || first == '$' && value.IndexOf('[') > 0
            || first == '_' && last == '_' && value.StartsWith("__", StringComparison.Ordinal)
            || HasHole(value)
            || IsCall(value);
    }

    /// <summary><c>{0}</c>, <c>{name}</c>: what a format or a template fills in.</summary>
    private static bool HasHole(string value)
    {
        for (var open = value.IndexOf('{'); open >= 0; open = value.IndexOf('{', open + 1))
        {
            var end = open + 1;
            while (end < value.Length && (char.IsLetterOrDigit(value[end]) || value[end] is '_' or '.' or ':'))
                end++;
            if (end > open + 1 && end < value.Length && value[end] == '}')
                return true;
        }

        return false;
    }

    /// <summary><c>read(secret)</c>, <c>config["key"]</c>, <c>a->b</c>: code, not a value.</summary>
    private static bool IsCall(string value)
    {
        var open = value.IndexOfAny(['(', '[']);
        if (open > 0 && (value[value.Length - 1] is ')' or ']' || value.IndexOf("()", StringComparison.Ordinal) > 0) && value.Take(open).All(static c => char.IsLetterOrDigit(c) || c is '_' or '.' or ':'))
            return true;
        return value.IndexOf("->", StringComparison.Ordinal) > 0 || value.IndexOf("=>", StringComparison.Ordinal) >= 0;
    }

    private static bool IsPlaceholder(string value)
    {
        var open = value.IndexOf('<');
        if (open >= 0 && value.IndexOf('>', open + 1) > open + 1)
            return true;
        if (value.IndexOf("***", StringComparison.Ordinal) >= 0 || value.IndexOf("...", StringComparison.Ordinal) >= 0 || value.IndexOf('…') >= 0 || value.IndexOf('•') >= 0)
            return true;
        if (value.IndexOf("xxxx", StringComparison.OrdinalIgnoreCase) >= 0 || value.IndexOf("EXAMPLE", StringComparison.Ordinal) >= 0)
            return true;
        var words = NameWords.Of(value);
        return words.Contains("your") || words.Contains("placeholder") || words.Contains("changeme") || words.Contains("redacted") || words.Contains("todo") || words.Contains("replaceme");
    }

    private static bool IsAddress(string value)
    {
        if (value.IndexOf("://", StringComparison.Ordinal) > 0 || value.StartsWith("mailto:", StringComparison.Ordinal) || value.StartsWith("urn:", StringComparison.Ordinal))
            return true;
        if (value.StartsWith("./", StringComparison.Ordinal) || value.StartsWith("../", StringComparison.Ordinal) || value.StartsWith("~/", StringComparison.Ordinal))
            return true;
        if (value.Length > 2 && value[1] == ':' && value[2] is '\\' or '/')
            return true;

        // Base64 holds slashes too, but not around words.
        return value.IndexOfAny(['/', '\\']) >= 0 && !TokenEfficiency.Of(value).IsRandom && value.IndexOf(' ') < 0 && value.Split('/', '\\').Length > 2;
    }
}
