namespace SdkKit.Emulator.Transcripts;

/// <summary>Hides the values of query parameters that clients use for secrets.</summary>
internal static class SecretMask
{
    private const string Mask = "***";

    // Words of a name, as in client_secret, subscription-key and X-Amz-Signature.
    private static readonly HashSet<string> SecretWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "assertion", "code", "key", "apikey", "password", "pwd", "secret", "sig", "signature", "token",
    };

    public static string Apply(string pathAndQuery)
    {
        var question = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        return question < 0
            ? pathAndQuery
            : $"{pathAndQuery[..question]}?{string.Join('&', pathAndQuery[(question + 1)..].Split('&').Select(MaskParameter))}";
    }

    private static string MaskParameter(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        return equals >= 0 && Uri.UnescapeDataString(parameter[..equals]).Split('_', '-', '.').Any(SecretWords.Contains) ? parameter[..(equals + 1)] + Mask : parameter;
    }
}
