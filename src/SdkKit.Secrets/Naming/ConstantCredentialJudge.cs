using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Naming;
using SdkKit.Secrets.Rules;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets;

/// <summary>
/// Decides on a constant that is known to be used as a credential: it is one whatever it looks like, unless it is empty, a placeholder, a reference or a key
/// that its vendor publishes. Thread-safe; time grows linearly with the value.
/// </summary>
public static class ConstantCredentialJudge
{
    private static readonly char[] Separators = [';', ','];

    /// <summary>What a connection string or a header's value has, and not the credential alone.</summary>
    private static readonly char[] Structure = ['=', ' '];

    private static readonly HashSet<string> SecretSettings = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "pwd", "accountkey", "sharedaccesskey", "sharedsecret", "sharedsecretvalue", "sharedaccesssignature", "clientsecret", "secretkey", "secret", "authkey", "accesskey",
        "apikey", "jetpassword", "jet oledb:database password", "sslpassword", "sslcertpassword", "certificate password", "proxy password", "trust store password",
    };

    /// <summary>Whether <paramref name="value"/> could be a credential in some form; cheap enough to be asked of every text that is handed to a call.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static bool MayBeCredential(string value) => ValueText.WhyNone(value ?? throw new ArgumentNullException(nameof(value))) is null || value.IndexOfAny(Structure) > 0;

    /// <summary>The part of <paramref name="value"/> that is the credential; null where there is none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static SecretFinding? Judge(string value, CredentialForm form, SecretScanOptions? options = null)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));

        options ??= SecretScanOptions.Default;
        return form switch
        {
            CredentialForm.ConnectionString => OfConnectionString(value, options),
            CredentialForm.Header => Of(value, SchemeLength(value), value.Length, options),
            _ => Of(value, 0, value.Length, options),
        };
    }

    private static SecretFinding? OfConnectionString(string value, SecretScanOptions options)
    {
        for (var start = 0; start < value.Length;)
        {
            var end = value.IndexOfAny(Separators, start);
            end = end < 0 ? value.Length : end;
            var equals = value.IndexOf('=', start, end - start);
            if (equals > start && SecretSettings.Contains(value.Substring(start, equals - start).Trim()) && Of(value, equals + 1, end, options) is { } finding)
                return finding;
            start = end + 1;
        }

        return null;
    }

    private static int SchemeLength(string value)
    {
        var space = value.IndexOf(' ');
        return space > 0 && space < value.Length - 1 && value.Take(space).All(static c => char.IsLetterOrDigit(c) || c == '-') ? space + 1 : 0;
    }

    private static SecretFinding? Of(string value, int start, int end, SecretScanOptions options)
    {
        var secret = value.Substring(start, end - start);
        var reason = ValueText.WhyNone(secret) ?? (PublishedKeys.Contains(secret) ? RejectionReason.PublishedTestKey : null);
        if (reason is { } rejected)
        {
            options.Rejected?.Invoke(new SecretRejection(ConstantCredentialRule.Rule, start, secret.Length, rejected));
            return null;
        }

        return new SecretFinding
        {
            Rule = ConstantCredentialRule.Rule,
            Start = start,
            Length = secret.Length,
            Confidence = SecretConfidence.High,
            Evidence = "a constant is used as a credential",
            Fingerprint = Fingerprint.Of(secret, options.FingerprintKey),
        };
    }
}
