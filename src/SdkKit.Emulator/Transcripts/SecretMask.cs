namespace SdkKit.Emulator.Transcripts;

/// <summary>Hides the values of query parameters that clients use for secrets.</summary>
internal static class SecretMask
{
    private const string Mask = "***";

    private static readonly HashSet<string> SecretParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "client_secret", "client_assertion", "assertion", "password", "code", "refresh_token", "access_token", "id_token", "sig", "key", "api_key",
        "secret", "token",
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
        return equals >= 0 && SecretParameters.Contains(Uri.UnescapeDataString(parameter[..equals])) ? parameter[..(equals + 1)] + Mask : parameter;
    }
}
