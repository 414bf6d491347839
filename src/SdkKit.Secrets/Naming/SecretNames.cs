namespace SdkKit.Secrets.Naming;

/// <summary>The word list by which a name is taken for that of a password, a key or a token, and what takes it back.</summary>
internal static class SecretNames
{
    private static readonly HashSet<string> Passwords = Set(
        "password passwords passwd passwrd passphrase passcode pswd psswd pssword pasword paswd paswrd pswrd psword psw passworsd pwd pwds pass pw passwort kennwort userpwd");

    private static readonly HashSet<string> Secrets = Set("secret secrets secrete scrt apisecret clientsecret appsecret");

    private static readonly HashSet<string> Tokens = Set("token tokens pat jwt bearer accesstoken authtoken apitoken refreshtoken");

    private static readonly HashSet<string> Keys = Set("key keys apikey apikeys accesskey secretkey privatekey authkey");

    private static readonly HashSet<string> Credentials = Set("credential credentials cred creds auth authorization authentication");

    /// <summary>What makes a key a credential when it stands before <c>key</c>.</summary>
    private static readonly HashSet<string> KeyQualifiers = Set(
        "api access secret private encryption encrypt decryption decrypt signing sign signature master auth account shared storage subscription consumer admin "
        + "service app application client crypto cipher aes des hmac rsa jwt ssh ssl tls function functions validation machine security server deploy webhook "
        + "web user project team bot org organization org integration write read write rest rw symmetric session cosmos search redis");

    /// <summary>Words behind the telling one that make it the name of something about a secret.</summary>
    private static readonly HashSet<string> About = Set(
        "name names field fields label text title caption hint placeholder message messages msg error errors question answer prompt policy policies length len type types kind format "
        + "regex pattern path file filename folder directory dir url uri urls uris endpoint address location source id ids identifier guid header headers parameter parameters param params "
        + "prefix suffix property properties column col expiry expiration expires expire lifetime ttl timeout date time timestamp count size min max minimum maximum hash hashed hashes salt "
        + "digest algorithm scheme provider handler service manager factory validator generator required enabled disabled changed change reset forgot forgotten strength rule rules mode "
        + "option options setting settings config configuration section env environment variable var ref reference references link page view form input box control button class style color "
        + "icon issuer issuers audience usage claim claims role scope scopes cookie separator symbol status state index position start end owner vault version request response result "
        + "resolver reader writer parser converter helper utils util manager store cache entry row table schema model dto event events exception code codes info description comment help "
        + "url callback redirect attempt attempts retry count is has can should valid invalid incorrect mismatch confirm confirmation visible visibility mask masked char chars character "
        + "characters template example sample purpose grant grants permission permissions authority method methods modes challenge server host port user username login email account "
        + "thumbprint fingerprint metadata material blob manager map list array set dictionary collection pair pairs element elements node item items bits bytes iterations rotation interval age "
        + "language resource resources translation lower upper ending endpoints screen dialog window tab panel feature flag modifier selector definition recovery verification "
        + "authenticator requirement requirements constant constants keyword keywords module modules");

    /// <summary>Words before or among the telling ones that make it no secret.</summary>
    private static readonly HashSet<string> Harmless = Set(
        "public pub cancellation syntax csrf xsrf antiforgery forgery page next continuation sync partition primary foreign sort row cache dictionary dict registry hot shortcut "
        + "i18n resource translation lookup idempotency instrumentation metric hash hashed encrypted invalid incorrect missing wrong forgot reset change enter show hide no has is "
        + "requires require required without empty null blank change expired max min num number unique composite natural surrogate index group object property column field "
        + "localization locale string map json xml yaml header metadata tag label annotation route parent child left right up down arrow escape delete home end sibling "
        + "activation product feature telemetry site recaptcha sitekey publishable monkey turkey donkey keyboard vapid theme option "
        + "claim issuer");

    /// <summary>Whether the word alone is what secrets are called.</summary>
    public static bool IsTelling(string word) => Passwords.Contains(word) || Secrets.Contains(word) || Tokens.Contains(word) || Keys.Contains(word) || Credentials.Contains(word);

    /// <summary>Whether the last word is that of a secret which people may choose: <c>secret</c>, <c>password</c>.</summary>
    public static bool IsChosen(string name) =>
        NameWords.Of(name) is { Count: > 0 } words && words[words.Count - 1] is var last && (Secrets.Contains(last) || Passwords.Contains(last));

    /// <summary>Whether the last word says that the value is something about a secret, or else none.</summary>
    public static bool IsAboutOther(string name) => NameWords.Of(name) is { Count: > 0 } words && (About.Contains(words[words.Count - 1]) || Harmless.Contains(words[words.Count - 1]));

    public static NameMeaning Of(string name) => Of(NameWords.Of(name));

    private static NameMeaning Of(List<string> words)
    {
        var isPath = words.Count > 1 && words[words.Count - 1] == "path";
        for (var i = words.Count - (isPath ? 2 : 1); i >= 0; i--)
        {
            var meaning = Meaning(words, i);
            if (meaning == NameMeaning.None)
            {
                if (About.Contains(words[i]))
                    return NameMeaning.None;
                continue;
            }

            return IsHarmless(words, i, meaning) || isPath && meaning == NameMeaning.Weak ? NameMeaning.None : isPath ? NameMeaning.Path : meaning;
        }

        return NameMeaning.None;
    }

    private static NameMeaning Meaning(List<string> words, int index)
    {
        var word = words[index];
        var before = index > 0 ? words[index - 1] : "";
        if (Passwords.Contains(word))
            return NameMeaning.Password;
        if (Secrets.Contains(word))
            return NameMeaning.Key;
        if (Tokens.Contains(word))
            return word is "pat" && words.Count == 1 ? NameMeaning.Weak : NameMeaning.Key;
        if (Keys.Contains(word))
            return word is not ("key" or "keys") || KeyQualifiers.Contains(before) || Secrets.Contains(before) || Tokens.Contains(before) ? NameMeaning.Key : NameMeaning.Weak;
        if (Credentials.Contains(word))
            return NameMeaning.Weak;
        return OfCompound(word);
    }

    /// <summary>Names written in one: <c>dbpassword</c>, <c>clientsecret</c>.</summary>
    private static NameMeaning OfCompound(string word)
    {
        if (word.Length <= 5 || word.StartsWith("public", StringComparison.Ordinal))
            return NameMeaning.None;
        if (Ends(word, "password") || Ends(word, "passwd") || Ends(word, "pwd") || Ends(word, "passphrase"))
            return NameMeaning.Password;
        if (Ends(word, "secret") || Ends(word, "token") || Ends(word, "apikey") || Ends(word, "secretkey") || Ends(word, "accesskey") || Ends(word, "privatekey"))
            return NameMeaning.Key;
        return word.Length >= 7 && Ends(word, "key") ? NameMeaning.Weak : NameMeaning.None;
    }

    private static bool IsHarmless(List<string> words, int index, NameMeaning meaning)
    {
        if (Harmless.Contains(words[index]))
            return true;

        // A password stays one whatever page it is for; a "page token" is not one.
        for (var i = Math.Max(0, index - 2); i < index; i++)
        {
            if (Harmless.Contains(words[i]) && (meaning != NameMeaning.Password || i == index - 1))
                return true;
        }

        return false;
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
